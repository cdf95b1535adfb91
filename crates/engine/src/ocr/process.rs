//! A program that is handed bytes and gives bytes, within a time.

use std::ffi::OsStr;
use std::fmt;
use std::io::{self, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Why there is no output.
#[derive(Debug)]
pub(super) enum Breakdown {
    /// It could not be started, or its output not be read.
    System(io::Error),
    /// It ended with an error.
    Failed,
    /// It was not done in time, and was stopped.
    TooLong(Duration),
}

impl fmt::Display for Breakdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(error) => write!(f, "tesseract could not be run: {}", error.kind()),
            Self::Failed => f.write_str("tesseract ended with an error"),
            Self::TooLong(time) => write!(f, "tesseract took longer than {} seconds", time.as_secs()),
        }
    }
}

impl From<io::Error> for Breakdown {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Output beyond this, in bytes, is left unread.
const OUTPUT: u64 = 32 << 20;
/// How often to look whether it is done.
const PAUSE: Duration = Duration::from_millis(5);

/// What `program` writes to its standard output when handed `input`.
pub(super) fn output_of(
    program: &str,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
    input: &[u8],
    time: Duration,
) -> Result<Vec<u8>, Breakdown> {
    let mut child = Command::new(program)
        .args(arguments)
        // The run has threads of its own, and sums in another order differ.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    thread::scope(|scope| {
        scope.spawn(move || {
            // A program that does not want its input closes the pipe; its exit code says whether that is well.
            stdin.map(|mut pipe| pipe.write_all(input))
        });
        let reading = scope.spawn(move || {
            let mut output = Vec::new();
            match stdout {
                Some(pipe) => pipe.take(OUTPUT).read_to_end(&mut output).map(|_| output),
                None => Ok(output),
            }
        });
        let ended = wait(&mut child, time);
        let output = reading.join().unwrap_or_else(|_| Ok(Vec::new()));
        ended?;
        Ok(output?)
    })
}

/// Waits for the end; stops the program when its time is over.
fn wait(child: &mut Child, time: Duration) -> Result<(), Breakdown> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return if status.success() { Ok(()) } else { Err(Breakdown::Failed) };
        }
        if start.elapsed() > time {
            child.kill()?;
            child.wait()?;
            return Err(Breakdown::TooLong(time));
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(200);
    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn output_larger_than_a_pipe_comes_whole() {
        let input = vec![b'x'; 3 << 20];
        let output = output_of("cat", [] as [&str; 0], &input, LONG).expect("cat is there");
        assert!(output == input);
    }

    #[test]
    fn a_program_that_hangs_or_fails_or_is_not_there_is_said_so() {
        let hung = output_of("sleep", ["60"], b"unread", SHORT);
        assert!(matches!(hung, Err(Breakdown::TooLong(_))), "{hung:?}");
        let failed = output_of("false", [] as [&str; 0], &[0; 1 << 20], LONG);
        assert!(matches!(failed, Err(Breakdown::Failed)), "{failed:?}");
        let gone = output_of("no-such-program-here", [] as [&str; 0], b"", LONG);
        assert!(matches!(gone, Err(Breakdown::System(_))), "{gone:?}");
    }
}

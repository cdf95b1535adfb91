//! The files of a run, which appear together and whole, or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::exit::Error;

/// A folder for the files of a run. They are written beside their places, and put there when all are complete.
pub(crate) struct Output {
    folder: PathBuf,
    names: Vec<&'static str>,
}

impl Output {
    /// Makes the folder where it is missing, and sees that it can be written into before any work is done.
    pub(crate) fn open(folder: &Path) -> Result<Self, Error> {
        fs::create_dir_all(folder).map_err(|e| Error::on(folder, "cannot make the folder", &e))?;
        let output = Self { folder: folder.to_owned(), names: Vec::new() };
        let probe = output.part("probe");
        let written = private(&probe).and_then(|_| fs::remove_file(&probe));
        written.map_err(|e| Error::on(folder, "cannot write into", &e))?;
        Ok(output)
    }

    /// Writes the file that will be called `name`.
    pub(crate) fn write(
        &mut self,
        name: &'static str,
        write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    ) -> Result<(), Error> {
        let part = self.part(name);
        self.names.push(name);
        let written = private(&part).and_then(|file| {
            let mut out = BufWriter::new(file);
            write(&mut out)?;
            out.flush()?;
            out.get_ref().sync_all()
        });
        written.map_err(|e| Error::on(&self.folder.join(name), "cannot write", &e))
    }

    /// Puts all files in their places, in the order in which they were written.
    pub(crate) fn publish(self) -> Result<(), Error> {
        for name in &self.names {
            let path = self.folder.join(name);
            fs::rename(self.part(name), &path).map_err(|e| Error::on(&path, "cannot write", &e))?;
        }
        Ok(())
    }

    fn part(&self, name: &str) -> PathBuf {
        self.folder.join(format!(".{name}.part"))
    }
}

impl Drop for Output {
    /// What was not published goes.
    fn drop(&mut self) {
        for name in &self.names {
            let _ = fs::remove_file(self.part(name));
        }
    }
}

/// A new file that only its owner may read; what an interrupted run left behind goes.
fn private(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

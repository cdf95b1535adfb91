//! Files that appear whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::exit::Error;

/// Makes the folder for a run's files, where it is missing.
pub(crate) fn folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|e| Error::on(path, "cannot make the folder", &e))
}

/// Writes `folder/name` through a temporary file beside it; only its owner may read it.
pub(crate) fn file(
    folder: &Path,
    name: &str,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), Error> {
    let path = folder.join(name);
    let temporary = folder.join(format!(".{name}.part"));
    let written = private(&temporary).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()?;
        out.get_ref().sync_all()?;
        fs::rename(&temporary, &path)
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&temporary);
        Error::on(&path, "cannot write", &error)
    })
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

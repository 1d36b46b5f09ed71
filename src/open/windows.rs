//! Files as Windows has them: whose they are and who may read them, they inherit from the directory of the user.

use std::{
    fs::{self, File, FileType, Metadata, OpenOptions, Permissions},
    io,
    os::windows::fs::OpenOptionsExt as _,
    path::Path,
};

use winapi_util::{Handle, HandleRef, file::information};

use super::Strange;

/// `FILE_FLAG_OPEN_REPARSE_POINT`: a link is opened itself.
const LINK_ITSELF: u32 = 0x0020_0000;

/// Makes a directory, and those above it that are not there.
pub(crate) fn make_dir(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)
}

/// Nothing has to be asked for.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Nothing is taken away.
pub(crate) fn narrowed(_: &Permissions) -> Option<Permissions> {
    None
}

/// Who may read a file is not told by it.
pub(crate) fn open_to_others(_: &Metadata) -> Option<u32> {
    None
}

/// The names in a directory are kept by the file system's own journal.
pub(crate) fn sync_dir(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether that is the file which is there now.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let held = information(HandleRef::from_file(file))?;
    let there = information(Handle::from_path_any(path)?)?;
    let identity =
        |file: &winapi_util::file::Information| (file.volume_serial_number(), file.file_index());
    Ok(identity(&held) == identity(&there))
}

/// Nothing would be waited for.
pub(super) fn at_once(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// No link is followed.
pub(super) fn as_it_is(options: &mut OpenOptions) -> &mut OpenOptions {
    options.custom_flags(LINK_ITSELF)
}

/// Pipes have places of their own, where no file is.
pub(super) fn is_pipe(_: FileType) -> bool {
    false
}

/// What is strange about something that is neither a link nor a directory. What cannot be looked at cannot be opened
/// either.
pub(super) fn strange(path: &Path, there: &Metadata) -> Option<Strange> {
    if !there.is_file() {
        return Some(Strange::Device);
    }
    let links = Handle::from_path_any(path).and_then(information).ok()?;
    (links.number_of_links() > 1).then_some(Strange::HardLink)
}

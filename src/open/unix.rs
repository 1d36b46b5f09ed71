//! Files as Unix has them: with an owner, with rights of others, and with things that are no files in their place.

use std::{
    fs::{self, DirBuilder, File, FileType, Metadata, OpenOptions, Permissions},
    io,
    os::unix::fs::{
        DirBuilderExt as _, FileTypeExt as _, MetadataExt as _, OpenOptionsExt as _,
        PermissionsExt as _,
    },
    path::Path,
};

use rustix::{fs::OFlags, process::geteuid};

use super::Strange;

/// Makes a directory, and those above it that are not there, for this user alone.
pub(crate) fn make_dir(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// A file that this makes is for this user alone.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// What others may do with a file is taken away; none where that is nothing.
pub(crate) fn narrowed(permissions: &Permissions) -> Option<Permissions> {
    let mode = permissions.mode();
    (mode & 0o177 != 0).then(|| Permissions::from_mode(mode & 0o600))
}

/// The rights of a file that others can read.
pub(crate) fn open_to_others(there: &Metadata) -> Option<u32> {
    (there.mode() & 0o044 != 0).then_some(there.mode() & 0o777)
}

/// Has the names in a directory outlive a power cut.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Whether that is the file which is there now.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let (held, there) = (file.metadata()?, fs::metadata(path)?);
    Ok((held.dev(), held.ino()) == (there.dev(), there.ino()))
}

/// Nothing is waited for.
pub(super) fn at_once(options: &mut OpenOptions) -> &mut OpenOptions {
    flagged(options, OFlags::NONBLOCK | OFlags::NOCTTY)
}

/// Nothing is waited for, and no link is followed.
pub(super) fn as_it_is(options: &mut OpenOptions) -> &mut OpenOptions {
    flagged(
        options,
        OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY,
    )
}

fn flagged(options: &mut OpenOptions, flags: OFlags) -> &mut OpenOptions {
    options.custom_flags(flags.bits().cast_signed())
}

/// A pipe with a name.
pub(super) fn is_pipe(kind: FileType) -> bool {
    kind.is_fifo()
}

/// What is strange about something that is neither a link nor a directory.
pub(super) fn strange(_: &Path, there: &Metadata) -> Option<Strange> {
    let kind = there.file_type();
    if kind.is_fifo() {
        Some(Strange::Pipe)
    } else if !kind.is_file() {
        Some(Strange::Device)
    } else if there.uid() != geteuid().as_raw() {
        Some(Strange::OfAnotherUser)
    } else if there.nlink() > 1 {
        Some(Strange::HardLink)
    } else {
        None
    }
}

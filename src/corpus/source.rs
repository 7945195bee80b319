//! A file on its way to become records: found, opened, taken out of its container,
//! and turned into text.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};

use encoding_rs::Encoding;

use super::container::zipped::{Packed, Whole};
use super::container::{self, BUFFER, Budget, Container, Fingerprint};
use super::encoding::{self, Begun};
use super::limits::Limits;
use super::message::{self, said};
use super::on_disk::OnDisk;

/// A file, and what its place says about it.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) origin: Origin<'a>,
    /// Its place as shown to people.
    pub(super) place: String,
    /// The id of its article, or the beginning of its rows' ids.
    pub(super) id: String,
    /// The outlet, where the file itself names none.
    pub(super) outlet: Option<String>,
}

/// Where bytes come from; they can be read again.
#[derive(Debug)]
pub(super) enum Origin<'a> {
    /// A file of the system.
    Disk(OnDisk),
    /// What standard input said, kept in a temporary file.
    Kept(&'a Mutex<File>),
    /// A file in an archive.
    Packed(Packed),
}

/// What was told about a file by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wrapped {
    pub(super) container: Container,
    pub(super) encoding: &'static Encoding,
}

/// The bytes of a file, out of its container, as they are read.
pub(super) struct Unpacked<'a> {
    pub(super) bytes: BufReader<Box<dyn Read + 'a>>,
    pub(super) container: Container,
    /// What has been read of the file.
    pub(super) fingerprint: Fingerprint,
}

/// The text of a file, as it is read.
pub(super) struct Source<'a> {
    pub(super) text: BufReader<Box<dyn Read + 'a>>,
    pub(super) wrapped: Wrapped,
    /// What has been read of the file.
    pub(super) fingerprint: Fingerprint,
}

impl Origin<'_> {
    /// A file that stands at `path`.
    pub(super) fn path(path: PathBuf) -> Origin<'static> {
        Origin::Disk(OnDisk::new(path))
    }

    /// Ends the reading if the file has changed since it was first opened: what was read
    /// of it is neither what stood there nor what stands there now.
    pub(super) fn end(&self, budget: &Budget) {
        if let Origin::Disk(file) = self
            && let Err(reason) = file.unchanged()
        {
            budget.end(reason);
        }
    }

    /// Opens the bytes that are in the file's container.
    pub(super) fn unpacked(&self, budget: &Budget) -> Result<Unpacked<'_>, String> {
        self.unpacked_by(budget, None)
    }

    /// The same for a file that is packed piece by piece, each of which begins with
    /// `start`: reading fails once, with [`container::Damaged`], for each piece that is
    /// damaged, and goes on behind it.
    pub(super) fn pieces(
        &self,
        budget: &Budget,
        start: &'static [u8],
    ) -> Result<Unpacked<'_>, String> {
        self.unpacked_by(budget, Some(start))
    }

    fn unpacked_by(
        &self,
        budget: &Budget,
        begins: Option<&'static [u8]>,
    ) -> Result<Unpacked<'_>, String> {
        let fingerprint = Fingerprint::default();
        let bytes = self.bytes(budget)?;
        let opened = container::open(bytes, &fingerprint, budget, begins);
        let (container, bytes) = opened.map_err(|error| said(&error))?;
        let bytes = BufReader::with_capacity(BUFFER, bytes);
        Ok(Unpacked { bytes, container, fingerprint })
    }

    /// Opens the text. An error is the reason why there is none.
    pub(super) fn text(
        &self,
        asked: Option<&'static Encoding>,
        budget: &Budget,
    ) -> Result<Source<'_>, String> {
        let Unpacked { bytes, container, fingerprint } = self.unpacked(budget)?;
        let begun = encoding::begin(bytes, asked).map_err(|error| said(&error))?;
        let Begun { source, encoding } = begun?;
        Ok(Source { text: source, wrapped: Wrapped { container, encoding }, fingerprint })
    }

    /// The bytes as they stand in the file.
    pub(super) fn bytes(&self, budget: &Budget) -> Result<Box<dyn Read + '_>, String> {
        Ok(match self {
            Origin::Packed(packed) => packed.bytes(budget),
            Origin::Disk(file) => Box::new(file.open()?),
            Origin::Kept(file) => Box::new(Kept::rewound(file).map_err(|e| said(&e))?),
        })
    }

    /// The file itself, for a format that jumps about in it.
    pub(super) fn file(&self) -> Result<File, String> {
        match self {
            Origin::Disk(file) => file.open(),
            Origin::Kept(_) => Err("standard input is read as JSON only".into()),
            Origin::Packed(_) => {
                Err("not read from within an archive; unpack the archive".into())
            }
        }
    }

    /// The file as an archive; one that stands in an archive is held in memory.
    pub(super) fn whole(
        &self,
        budget: &Budget,
        limits: &Limits,
    ) -> Result<Whole, String> {
        let Origin::Packed(packed) = self else {
            return Ok(Whole::File(Rc::new(self.file()?)));
        };
        let (mut bytes, most) = (Vec::new(), limits.record);
        let mut source = packed.bytes(budget).take(most.saturating_add(1));
        source.read_to_end(&mut bytes).map_err(|error| said(&error))?;
        budget.spend(bytes.len() as u64, (0, 0))?;
        if bytes.len() as u64 > most {
            let most = message::size(most);
            return Err(format!(
                "more than {most}, and it stands in an archive; unpack that archive, \
                 or --limit record=SIZE takes more"
            ));
        }
        Ok(Whole::Memory(bytes.into()))
    }

    /// The name of the file in lower case, without the ending of its container.
    pub(super) fn name(&self) -> String {
        let name = match self {
            Origin::Disk(file) => {
                file.path().file_name().unwrap_or_default().to_string_lossy()
            }
            Origin::Packed(packed) => packed.file_name().into(),
            Origin::Kept(_) => return String::new(),
        };
        without_container(&name.to_lowercase()).to_string()
    }
}

/// A name without the ending of a container: `a.csv.gz` is `a.csv`.
pub(super) fn without_container(name: &str) -> &str {
    let strip = |ending: &&str| {
        let cut = name.len().checked_sub(ending.len())?;
        let end = name.get(cut..)?;
        end.eq_ignore_ascii_case(ending).then_some(&name[..cut])
    };
    container::ENDINGS.iter().find_map(strip).unwrap_or(name)
}

/// Where a link or a listed path really leads, if it stays inside `root`.
pub(super) fn inside(root: &Path, path: &Path) -> Result<PathBuf, String> {
    let real = fs::canonicalize(path).map_err(|error| said(&error))?;
    if real.starts_with(root) {
        return Ok(real);
    }
    Err("leads out of the folder through a link, which is not followed; copy the file"
        .into())
}

/// What standard input said, read from its beginning by one reader at a time.
struct Kept<'a>(MutexGuard<'a, File>);

impl Kept<'_> {
    fn rewound(file: &Mutex<File>) -> io::Result<Kept<'_>> {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        file.rewind()?;
        Ok(Kept(file))
    }
}

impl Read for Kept<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

//! Zip archives: which files are in them, and their bytes. Nothing is written to disk.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use flate2::CrcReader;
use flate2::bufread::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::budget::{Budget, Share};
use super::{BUFFER, Fingerprint, Hashed};

/// Where the bytes of an archive are: on disk, or in memory where it stood in another.
#[derive(Debug, Clone)]
pub(in crate::corpus) enum Whole {
    File(Rc<File>),
    Memory(Rc<[u8]>),
}

/// A file in an archive.
#[derive(Debug, Clone)]
pub(in crate::corpus) struct Packed {
    /// Its name as the archive has it, with `/` between folders.
    pub(in crate::corpus) name: String,
    /// How many archives stand around it.
    pub(in crate::corpus) depth: u64,
    whole: Whole,
    start: u64,
    packed: u64,
    out: u64,
    crc: u32,
    is_deflated: bool,
}

/// What an archive lists: files, and what cannot be read with the reason.
#[derive(Debug)]
pub(in crate::corpus) struct Listing {
    pub(in crate::corpus) files: Vec<Result<Packed, (String, String)>>,
    /// Whether names stand twice, of which the first files cannot be reached.
    pub(in crate::corpus) has_twins: bool,
}

/// Lists an archive around which `depth` others stand, in the order of the names; folders
/// are left out. An error says why it cannot be read at all.
pub(in crate::corpus) fn list(whole: &Whole, depth: u64) -> Result<Listing, String> {
    let mut archive = ZipArchive::new(Section::all(whole.clone())).map_err(damaged)?;
    // What is damaged is told of below, one by one.
    if archive.has_overlapping_files().unwrap_or(false) {
        return Err("a decompression bomb? files of the archive share their bytes".into());
    }
    let mut files = Vec::new();
    for index in 0..archive.len() {
        files.extend(entry(&mut archive, index, whole, depth));
    }
    let name = |file: &Result<Packed, (String, String)>| match file {
        Ok(packed) => packed.name.clone(),
        Err((name, _)) => name.clone(),
    };
    files.sort_by_cached_key(name);
    Ok(Listing { files, has_twins: archive.has_duplicate_names() })
}

/// An entry of an archive, or its name and why it cannot be read; nothing for a folder.
fn entry(
    archive: &mut ZipArchive<Section>,
    index: usize,
    whole: &Whole,
    depth: u64,
) -> Option<Result<Packed, (String, String)>> {
    let file = match archive.by_index_raw(index) {
        Ok(file) => file,
        Err(error) => return Some(Err((format!("entry {}", index + 1), damaged(error)))),
    };
    let name = match file.name() {
        Ok(name) => name.replace('\\', "/"),
        Err(_) => String::from_utf8_lossy(file.name_raw()).replace('\\', "/"),
    };
    if file.is_dir() || name.ends_with('/') {
        return None;
    }
    let refused = |reason: &str| Some(Err((name.clone(), reason.to_string())));
    if file.encrypted() {
        return refused("encrypted; unpack it with its password");
    }
    if file.is_symlink() {
        return refused("a link, which is not followed");
    }
    let is_deflated = match file.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => {
            return refused("packed in an unusual way; unpack it, or pack it as Deflate");
        }
    };
    let Some(start) = file.data_start() else { return refused(DAMAGED) };
    let (packed, out, crc) = (file.compressed_size(), file.size(), file.crc32());
    let whole = whole.clone();
    Some(Ok(Packed { name, depth, whole, start, packed, out, crc, is_deflated }))
}

impl Packed {
    /// The last part of its name.
    pub(in crate::corpus) fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }

    /// The bytes of the file, unpacked. How much becomes of them is asked of `budget`.
    pub(in crate::corpus) fn bytes(&self, budget: &Budget) -> Box<dyn Read> {
        let end = self.start.saturating_add(self.packed);
        let section = Section { whole: self.whole.clone(), at: self.start, end };
        let packed = Fingerprint::default();
        let section = Hashed::new(section, packed.clone());
        let bytes: Box<dyn Read> = if self.is_deflated {
            let section = io::BufReader::with_capacity(BUFFER, section);
            Box::new(DeflateDecoder::new(section))
        } else {
            Box::new(section)
        };
        let bytes = Share::new(bytes, budget.clone(), packed);
        let (crc, out) = (self.crc, self.out);
        Box::new(Checked { bytes: CrcReader::new(bytes), crc, out })
    }
}

/// Bytes that are compared with their checksum when they end.
struct Checked<R> {
    bytes: CrcReader<R>,
    crc: u32,
    out: u64,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        let is_over = count == 0 && !buffer.is_empty();
        let crc = self.bytes.crc();
        // The count of the checksum goes round at 4 GB.
        let is_right = crc.sum() == self.crc && crc.amount() == self.out as u32;
        if is_over && !is_right {
            return Err(io::Error::other(DAMAGED));
        }
        Ok(count)
    }
}

/// A part of the bytes of an archive. Several may be read in turns.
#[derive(Debug)]
struct Section {
    whole: Whole,
    at: u64,
    end: u64,
}

impl Section {
    fn all(whole: Whole) -> Section {
        Section { whole, at: 0, end: u64::MAX }
    }
}

impl Read for Section {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let rest = self.end.saturating_sub(self.at);
        let most = buffer.len().min(usize::try_from(rest).unwrap_or(usize::MAX));
        let buffer = &mut buffer[..most];
        let count = match &self.whole {
            Whole::File(file) => {
                let mut file = &**file;
                file.seek(SeekFrom::Start(self.at))?;
                file.read(buffer)?
            }
            Whole::Memory(bytes) => {
                let mut bytes = Cursor::new(bytes);
                bytes.set_position(self.at);
                bytes.read(buffer)?
            }
        };
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Section {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let length = match &self.whole {
            Whole::File(file) => file.metadata()?.len(),
            Whole::Memory(bytes) => bytes.len() as u64,
        };
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(back) => length.checked_add_signed(back),
            SeekFrom::Current(on) => self.at.checked_add_signed(on),
        };
        self.at = at.ok_or_else(|| io::Error::other(DAMAGED))?;
        Ok(self.at)
    }
}

const DAMAGED: &str = "damaged in the archive; pack it again";

fn damaged(error: zip::result::ZipError) -> String {
    format!("not readable as a zip archive: {error}")
}

//! A report whose n-th write fails, for every n: a message that names the file, nothing
//! half written, and what was there before unharmed.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::report_pair::Pair;
use parallax::error::{Error, Result};
use parallax::report::{self, Draft, Shelf, Standing};

/// A shelf on a disk that is full after some writes.
struct Full<S> {
    shelf: S,
    left: Left,
}

/// How many more files can be begun, written to or closed.
#[derive(Clone)]
struct Left(Rc<Cell<usize>>);

struct FullFile<F> {
    file: F,
    left: Left,
}

impl Left {
    fn take(&self) -> io::Result<()> {
        match self.0.get().checked_sub(1) {
            Some(left) => {
                self.0.set(left);
                Ok(())
            }
            None => Err(ErrorKind::StorageFull.into()),
        }
    }
}

impl<F: Write> Write for FullFile<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left.take()?;
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.left.take()?;
        self.file.flush()
    }
}

impl<S: Shelf> Shelf for Full<S> {
    type File = FullFile<S::File>;

    fn create(&mut self, path: &str) -> Result<Self::File> {
        self.left.take().map_err(|cause| Error::io(&self.place(path), cause))?;
        Ok(FullFile { file: self.shelf.create(path)?, left: self.left.clone() })
    }

    fn keep(&mut self, path: &str, file: Self::File) -> Result<()> {
        self.left.take().map_err(|cause| Error::io(&self.place(path), cause))?;
        self.shelf.keep(path, file.file)
    }

    fn place(&self, path: &str) -> PathBuf {
        self.shelf.place(path)
    }

    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>> {
        self.shelf.open(path)
    }

    fn paths(&self) -> Vec<String> {
        self.shelf.paths()
    }

    fn standing(&self) -> Vec<Standing> {
        self.shelf.standing()
    }
}

/// A place of its own for each case, empty.
fn place(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report_faults").join(name);
    drop(fs::remove_dir_all(&place));
    fs::create_dir_all(&place).unwrap();
    place
}

/// Everything below a folder, with its bytes; folders have none.
fn all(root: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap().flatten() {
        let path = entry.path();
        let bytes = (!path.is_dir()).then(|| fs::read(&path).unwrap());
        if bytes.is_none() {
            found.extend(all(&path));
        }
        found.insert(path, bytes);
    }
    found
}

/// Writes the report into `out`, where so many writes succeed; also how many are left.
fn write(pair: &Pair, out: &Path, writes: usize) -> (Result<()>, usize) {
    let left = Left(Rc::new(Cell::new(writes)));
    let draft = Draft::open(out, false).unwrap();
    let mut shelf = Full { shelf: draft, left: left.clone() };
    let outcome = pair
        .put(&mut shelf)
        .and_then(|()| report::put(&pair.ready().report(), &mut shelf).map(drop));
    (outcome, left.0.get())
}

/// The first and the last writes, and some between.
fn numbers(all: usize) -> impl Iterator<Item = usize> {
    (0..all).filter(move |n| *n < 24 || all - n < 12 || n % (all / 24 + 1) == 0)
}

#[test]
fn whichever_write_fails_the_report_before_stays() {
    let pair = Pair::new();
    let root = place("writes");
    let out = root.join("report");
    let (outcome, left) = write(&pair, &out, usize::MAX);
    outcome.unwrap();
    let writes = usize::MAX - left;
    assert!(writes > 150, "{writes} writes");
    assert!(!out.exists(), "nobody has shown it");
    for is_there in [false, true] {
        if is_there {
            pair.write(&out, false).unwrap();
        }
        let before = all(&root);
        for number in numbers(writes) {
            let (outcome, _) = write(&pair, &out, number);
            let error = outcome.expect_err("a full disk").to_string();
            assert!(error.starts_with(&*out.to_string_lossy()), "{number}: {error}");
            assert!(error.contains("free some space"), "{number}: {error}");
            assert!(all(&root) == before, "write {number} of {writes}: {error}");
        }
    }
}

#[test]
fn whichever_file_cannot_be_shown_the_report_before_stays() {
    let pair = Pair::new();
    let root = place("renames");
    let out = root.join("report");
    let written = pair.write(&out, false).unwrap();
    for path in written {
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        fs::write(path.join("mine.txt"), "mine").unwrap();
        let before = all(&root);
        let error = pair.write(&out, true).unwrap_err().to_string();
        assert!(error.starts_with(&*path.to_string_lossy()), "{error}");
        assert!(error.contains("move it away"), "{error}");
        assert!(all(&root) == before, "{error}");
        fs::remove_dir_all(&path).unwrap();
        fs::write(&path, bytes).unwrap();
    }
}

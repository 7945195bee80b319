//! How much a reading may take, counted while it is read: declared sizes lie.

use std::cell::{Cell, RefCell};
use std::io::{self, Read};
use std::rc::Rc;

use super::hashed::Fingerprint;
use crate::corpus::limits::Limits;
use crate::corpus::message;

/// What may come out of a small file before its ratio is asked.
const UNASKED: u64 = 100_000_000;

/// What one reading has taken so far, over all its files.
#[derive(Debug, Clone)]
pub(in crate::corpus) struct Budget(Rc<Spent>);

#[derive(Debug)]
struct Spent {
    limits: Limits,
    total: Cell<u64>,
    files: Cell<u64>,
    /// Why it was stopped.
    over: RefCell<Option<String>>,
}

impl Budget {
    pub(in crate::corpus) fn new(limits: Limits) -> Budget {
        Budget(Rc::new(Spent {
            limits,
            total: Cell::new(0),
            files: Cell::new(0),
            over: RefCell::default(),
        }))
    }

    /// The same bounds, and nothing taken yet: for a second look at what is read.
    pub(in crate::corpus) fn apart(&self) -> Budget {
        Budget::new(self.0.limits)
    }

    /// Why the reading must end, if it took too much.
    pub(in crate::corpus) fn over(&self) -> Option<String> {
        self.0.over.borrow().clone()
    }

    /// Takes `bytes` more; `out` have come from the same file, out of `packed`.
    ///
    /// An error says which bound is passed. It is remembered, because a part of an
    /// input must not pass for the whole.
    pub(in crate::corpus) fn spend(
        &self,
        bytes: u64,
        (out, packed): (u64, u64),
    ) -> Result<(), String> {
        let Spent { limits, total, .. } = &*self.0;
        total.set(total.get().saturating_add(bytes));
        let reason = if total.get() > limits.total {
            format!(
                "the input has more than {}; --limit total=SIZE takes more",
                message::size(limits.total)
            )
        } else if out > UNASKED && out / packed.max(1) > limits.ratio {
            format!(
                "a decompression bomb? each of its bytes has become more than {}; \
                 --limit ratio=N takes more",
                limits.ratio
            )
        } else {
            return Ok(());
        };
        self.end(reason.clone());
        Err(reason)
    }

    /// Takes `count` files more.
    pub(in crate::corpus) fn take_files(&self, count: u64) -> Result<(), String> {
        let Spent { limits, files, .. } = &*self.0;
        files.set(files.get().saturating_add(count));
        if files.get() <= limits.files {
            return Ok(());
        }
        let most = limits.files;
        let reason = format!("more than {most} files; --limit files=N takes more");
        self.end(reason.clone());
        Err(reason)
    }

    /// Ends the reading, whatever is left.
    pub(in crate::corpus) fn end(&self, reason: String) {
        *self.0.over.borrow_mut() = Some(reason);
    }
}

/// A reader whose bytes are counted, and come in pieces as large as they are asked for:
/// who looks at the beginning of a file sees enough of it.
pub(super) struct Counted<R> {
    source: R,
    budget: Budget,
    packed: Fingerprint,
    out: u64,
    /// What went wrong behind bytes that were still good.
    failed: Option<io::Error>,
}

impl<R: Read> Counted<R> {
    pub(super) fn new(source: R, budget: Budget, packed: Fingerprint) -> Counted<R> {
        Counted { source, budget, packed, out: 0, failed: None }
    }

    fn fill(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut count = 0;
        while count < buffer.len() {
            match self.source.read(&mut buffer[count..]) {
                Ok(0) => break,
                Ok(more) => count += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if count == 0 => return Err(error),
                Err(error) => {
                    self.failed = Some(error);
                    break;
                }
            }
        }
        Ok(count)
    }
}

/// A reader whose bytes are counted by another one above it, and are asked here only how
/// many of them come out of a packed one.
pub(super) struct Share<R> {
    source: R,
    budget: Budget,
    packed: Fingerprint,
    out: u64,
}

impl<R: Read> Share<R> {
    pub(super) fn new(source: R, budget: Budget, packed: Fingerprint) -> Share<R> {
        Share { source, budget, packed, out: 0 }
    }
}

impl<R: Read> Read for Share<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.out += count as u64;
        self.budget
            .spend(0, (self.out, self.packed.bytes()))
            .map_err(io::Error::other)?;
        Ok(count)
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let count = self.fill(buffer)?;
        self.out += count as u64;
        let ratio = (self.out, self.packed.bytes());
        self.budget.spend(count as u64, ratio).map_err(io::Error::other)?;
        Ok(count)
    }
}

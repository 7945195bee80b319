//! Numbers and texts as bytes, and back.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::head::Head;
use crate::measure::{Asked, Text};

/// What can be packed.
pub(super) trait Packed: Sized {
    /// Puts it behind what is there.
    fn pack(&self, to: &mut Packer);
    /// Takes it off the front; none if it is not there.
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

/// Bytes on their way.
#[derive(Debug, Default)]
pub(super) struct Packer {
    bytes: Vec<u8>,
    /// The numbers of the texts that were put down, by address: rows share them.
    shared: FxHashMap<(usize, usize), u64>,
    /// How many there are.
    next: u64,
}

/// Bytes on their way back.
pub(super) struct Unpacker<'b> {
    rest: &'b [u8],
    shared: Vec<Text>,
    /// The names of the program among them, as far as they were asked for.
    fixed: Vec<Option<&'static str>>,
    pub(super) head: &'b Head,
    pub(super) asked: &'b Asked,
}

impl Packer {
    /// Begins anew; `names` are known to who unpacks, by their numbers.
    pub(super) fn begin(&mut self, names: [&Text; 3]) {
        self.bytes.clear();
        self.shared.clear();
        for (name, number) in names.into_iter().zip(1..) {
            self.shared.insert((name.as_ptr() as usize, name.len()), number);
        }
        self.next = names.len() as u64;
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Puts down a number in groups of seven bits (LEB128): most are small.
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Puts down a text that is there already as a number, behind 0 else. An empty
    /// text always stands for itself: all of them may have one address.
    fn shared(&mut self, text: &str) {
        let address = (text.as_ptr() as usize, text.len());
        match self.shared.get(&address).copied().filter(|_| !text.is_empty()) {
            Some(number) => self.number(number),
            None => {
                if !text.is_empty() {
                    self.next += 1;
                    self.shared.insert(address, self.next);
                }
                self.number(0);
                self.text(text);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

impl<'b> Unpacker<'b> {
    pub(super) fn new(bytes: &'b [u8], head: &'b Head, asked: &'b Asked) -> Unpacker<'b> {
        let shared = head.texts().into();
        Unpacker { rest: bytes, shared, fixed: Vec::new(), head, asked }
    }

    /// The first texts, which the head gives.
    pub(super) fn names(&self) -> [Text; 3] {
        [0, 1, 2].map(|at| self.shared[at].clone())
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    #[inline]
    pub(super) fn number(&mut self) -> Option<u64> {
        // Most numbers are one byte.
        match self.rest.split_first()? {
            (byte, rest) if *byte < 0x80 => {
                self.rest = rest;
                Some(u64::from(*byte))
            }
            _ => self.long_number(),
        }
    }

    fn long_number(&mut self) -> Option<u64> {
        let mut number = 0;
        for group in 0..10 {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u64::from(byte & 0x7F) << (7 * group);
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// The number of a text that others may share; none of an empty one.
    fn shared(&mut self) -> Option<Option<usize>> {
        if let Some(at) = self.number()?.checked_sub(1) {
            let at = usize::try_from(at).ok()?;
            return (at < self.shared.len()).then_some(Some(at));
        }
        let text = self.text()?;
        if text.is_empty() {
            return Some(None);
        }
        self.shared.push(text.into());
        Some(Some(self.shared.len() - 1))
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }
}

impl Packed for u64 {
    fn pack(&self, to: &mut Packer) {
        to.number(*self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u64> {
        from.number()
    }
}

impl Packed for u32 {
    fn pack(&self, to: &mut Packer) {
        to.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<u32> {
        from.number()?.try_into().ok()
    }
}

impl Packed for bool {
    fn pack(&self, to: &mut Packer) {
        to.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<bool> {
        Some(from.number()? == 1)
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Packer) {
        to.text(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<String> {
        from.text().map(String::from)
    }
}

impl Packed for Text {
    fn pack(&self, to: &mut Packer) {
        to.shared(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Text> {
        match from.shared()? {
            Some(at) => Some(from.shared[at].clone()),
            None => Some(Text::default()),
        }
    }
}

/// One of the names that the program itself gives: voices, sections, rules.
impl Packed for &'static str {
    fn pack(&self, to: &mut Packer) {
        to.shared(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<&'static str> {
        let Some(at) = from.shared()? else { return Some("") };
        if let Some(Some(known)) = from.fixed.get(at) {
            return Some(known);
        }
        let known = fixed(&from.shared[at]);
        from.fixed.resize(from.shared.len(), None);
        from.fixed[at] = Some(known);
        Some(known)
    }
}

/// The one copy of a name; there are some dozens, and they stay.
fn fixed(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let name: &'static str = Box::leak(name.into());
    names.insert(name);
    name
}

impl<P: Packed> Packed for Option<P> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        self.iter().for_each(|inner| inner.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Option<P>> {
        match bool::unpack(from)? {
            true => P::unpack(from).map(Some),
            false => Some(None),
        }
    }
}

impl<P: Packed> Packed for Vec<P> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Vec<P>> {
        let count = from.number()?;
        // Each takes a byte or more: what says otherwise is damaged.
        let count = usize::try_from(count).ok().filter(|n| *n <= from.rest.len())?;
        // Collected into an option, the list would grow step by step.
        let mut all = Vec::with_capacity(count);
        for _ in 0..count {
            all.push(P::unpack(from)?);
        }
        Some(all)
    }
}

impl<P: Packed> Packed for Box<[P]> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        self.iter().for_each(|one| one.pack(to));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Box<[P]>> {
        Vec::unpack(from).map(Vec::into_boxed_slice)
    }
}

impl<P: Packed, Q: Packed> Packed for (P, Q) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<(P, Q)> {
        Some((P::unpack(from)?, Q::unpack(from)?))
    }
}

impl<P: Packed> Packed for Arc<P> {
    fn pack(&self, to: &mut Packer) {
        (**self).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Arc<P>> {
        P::unpack(from).map(Arc::new)
    }
}

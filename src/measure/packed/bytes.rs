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
    fixed: Vec<&'static str>,
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

    pub(super) fn number(&mut self) -> Option<u64> {
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
        match from.number()?.checked_sub(1) {
            Some(number) => from.shared.get(usize::try_from(number).ok()?).cloned(),
            None => {
                let text: Text = from.text()?.into();
                if !text.is_empty() {
                    from.shared.push(text.clone());
                }
                Some(text)
            }
        }
    }
}

/// One of the names that the program itself gives: voices, sections, rules.
impl Packed for &'static str {
    fn pack(&self, to: &mut Packer) {
        to.shared(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<&'static str> {
        let text = Text::unpack(from)?;
        if let Some(known) = from.fixed.iter().find(|known| ***known == *text) {
            return Some(known);
        }
        let known = fixed(&text);
        from.fixed.push(known);
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
        (0..count).map(|_| P::unpack(from)).collect()
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

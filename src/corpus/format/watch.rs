//! A reader that watches a table pass and keeps what the CSV parser forgets:
//! where records begin, and which quotation marks are astray.

use std::collections::VecDeque;
use std::io::{self, Read};

use crate::corpus::message;

/// A source of CSV, followed byte by byte in step with the parser.
///
/// The parser takes what it can of broken quoting and does not say so; it also
/// counts lines one short after CRLF and blank lines.
#[derive(Debug)]
pub(super) struct Watch<R> {
    source: R,
    separator: u8,
    state: State,
    line: u64,
    ends_line: bool,
    opened: u64,
    is_over: bool,
    starts: VecDeque<Start>,
    /// How much of the record that is open has been read, and the most that may be.
    held: u64,
    limit: u64,
}

/// Where a record begins, and where a cell of it goes on behind its closing
/// quotation mark.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Start {
    pub(super) line: u64,
    pub(super) stray: Option<u64>,
}

/// What the next byte belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Record,
    Cell,
    Plain,
    Quoted,
    /// Behind a quotation mark in a quoted cell: its end, or half of a `""`.
    Mark,
    /// Behind the closing quotation mark and a space.
    Closed,
}

impl<R: Read> Watch<R> {
    /// Watches a source that begins in `line`; its records are not longer than `limit`.
    pub(super) fn new(source: R, separator: u8, line: u64, limit: u64) -> Watch<R> {
        Watch {
            source,
            separator,
            state: State::Record,
            line,
            ends_line: false,
            opened: 0,
            is_over: false,
            starts: VecDeque::new(),
            held: 0,
            limit,
        }
    }

    /// Where the record begins that the parser could not give.
    pub(super) fn start(&self) -> Option<u64> {
        self.starts.front().map(|start| start.line)
    }

    /// Where the record begins that the parser has just given.
    pub(super) fn next_start(&mut self) -> Start {
        self.starts.pop_front().unwrap_or(Start { line: self.line, stray: None })
    }

    /// The line of the quotation mark that is open at the end of the source.
    /// The record that the parser gives then is the last.
    pub(super) fn unclosed(&self) -> Option<u64> {
        (self.is_over && self.state == State::Quoted).then_some(self.opened)
    }

    /// The line of the last byte that was read.
    pub(super) fn last_line(&self) -> u64 {
        self.line - u64::from(self.ends_line)
    }

    /// Takes the next byte. Most stand in the middle of a quoted cell and change
    /// nothing, which is asked first.
    fn follow(&mut self, byte: u8) {
        if self.state == State::Quoted && !matches!(byte, b'"' | b'\n') {
            return;
        }
        if self.state == State::Record && !matches!(byte, b'\r' | b'\n') {
            self.starts.push_back(Start { line: self.line, stray: None });
            self.state = State::Cell;
        }
        self.state = match (self.state, byte) {
            (State::Quoted, b'"') => State::Mark,
            (State::Quoted, _) => State::Quoted,
            (State::Mark, b'"') => State::Quoted,
            (_, b'\r' | b'\n') => State::Record,
            (_, byte) if byte == self.separator => State::Cell,
            (State::Cell, b'"') => {
                self.opened = self.line;
                State::Quoted
            }
            (State::Mark | State::Closed, b' ') => State::Closed,
            (State::Mark | State::Closed, _) => {
                if let Some(start) = self.starts.back_mut() {
                    start.stray = start.stray.or(Some(self.line));
                }
                State::Plain
            }
            _ => State::Plain,
        };
        self.line += u64::from(byte == b'\n');
    }
}

impl<R: Read> Read for Watch<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.is_over = count == 0;
        self.ends_line = buffer[..count].last().map_or(self.ends_line, |b| *b == b'\n');
        let before = self.starts.len();
        buffer[..count].iter().for_each(|byte| self.follow(*byte));
        self.held = if self.starts.len() > before { 0 } else { self.held } + count as u64;
        if self.held > self.limit + buffer.len() as u64 {
            return Err(io::Error::other(format!(
                "a row of more than {}; is a quotation mark never closed? --limit \
                 record=SIZE takes more",
                message::size(self.limit)
            )));
        }
        Ok(count)
    }
}

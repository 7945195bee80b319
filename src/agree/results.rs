//! Everything that is told of a coded sample.

use rayon::prelude::*;

use super::alpha::Unit;
use super::likeness::{LikenessRow, likenesses};
use super::score::{Score, Truth, majority, scores};
use super::{Agreement, Fault, Filled, Key, agreement};
use crate::error::{Error, Result};
use crate::sample::Scale;

/// What coders agree on, and how the program does against them.
#[derive(Debug)]
pub struct Results {
    /// The key.
    pub key: Key,
    /// The coders, by the names of their sheets.
    pub coders: Vec<Filled>,
    /// The sheet of whoever decided, if there is one.
    pub adjudicated: Option<Filled>,
    /// For each question, of all coders, then of every two.
    pub agreements: Vec<AgreementRow>,
    /// The program against the coders.
    pub scores: Vec<Score>,
    /// By unit and question: the answer.
    pub truth: Vec<Vec<Truth>>,
    /// What coders mark as source and as said, beside each other and beside the program.
    pub likenesses: Vec<LikenessRow>,
    /// The sheets that nobody has filled in.
    pub left_out: Vec<Filled>,
}

/// The agreement of some coders on a question.
#[derive(Debug)]
pub struct AgreementRow {
    /// The question.
    pub question: String,
    /// Who: empty for all coders.
    pub coders: Vec<String>,
    /// The scale.
    pub scale: Scale,
    /// How far they agree.
    pub agreement: Agreement,
}

/// The sheet with this name decides, in place of the majority.
const ADJUDICATED: &str = "adjudicated";

impl Results {
    /// Puts the sheets beside each other. The lots of the intervals begin at `seed`.
    ///
    /// # Errors
    /// When no sheet of a coder has a code.
    pub fn new(key: Key, sheets: Vec<Filled>, seed: u64) -> Result<Results> {
        let decides = |sheet: &Filled| sheet.coder.eq_ignore_ascii_case(ADJUDICATED);
        let (sheets, left_out): (Vec<_>, Vec<_>) =
            sheets.into_iter().partition(Filled::is_coded);
        let (adjudicated, mut coders): (Vec<_>, Vec<_>) =
            sheets.into_iter().partition(decides);
        coders.sort_by(|a, b| a.coder.cmp(&b.coder));
        let mut cells = coders.iter().flat_map(|sheet| sheet.codes.iter().flatten());
        if !cells.any(Option::is_some) {
            let message = "no sheet has a code yet: fill in the sheets first, with the \
                           codes that stand in their headers";
            return Err(Error::Input(message.into()));
        }
        let adjudicated = adjudicated.into_iter().next();
        let agreements = agreements(&key, &coders, seed);
        let truth = truth(&key, &coders, adjudicated.as_ref());
        let scores = scores(&key, &truth);
        let likenesses = likenesses(&key, &coders, adjudicated.as_ref());
        copies(&mut coders);
        Ok(Results {
            key,
            coders,
            adjudicated,
            agreements,
            scores,
            truth,
            likenesses,
            left_out,
        })
    }

    /// What is wrong with the sheets.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        let all = self.coders.iter().chain(&self.adjudicated).chain(&self.left_out);
        all.flat_map(|sheet| &sheet.faults)
    }

    /// Units and questions on which coders differ, as numbers of the key.
    pub fn disagreements(&self) -> Vec<(usize, usize)> {
        let questions = self.key.questions.len();
        let pairs = (0..self.key.units.len())
            .flat_map(|unit| (0..questions).map(move |asked| (unit, asked)));
        let all: Vec<&Filled> = self.coders.iter().collect();
        let differ = |(unit, asked): &(usize, usize)| {
            let codes = codes(&all, *unit, *asked);
            codes.iter().any(|code| *code != codes[0])
        };
        pairs.filter(differ).collect()
    }
}

/// Of all coders, then of every two if there are more, question by question.
fn agreements(key: &Key, coders: &[Filled], seed: u64) -> Vec<AgreementRow> {
    let all: Vec<&Filled> = coders.iter().collect();
    let pairs = (0..all.len()).flat_map(|a| (a + 1..all.len()).map(move |b| (a, b)));
    let pairs = pairs.filter(|_| all.len() > 2).map(|(a, b)| vec![all[a], all[b]]);
    let groups: Vec<Vec<&Filled>> = std::iter::once(all.clone()).chain(pairs).collect();
    let asked: Vec<(usize, usize)> = (0..key.questions.len())
        .flat_map(|asked| (0..groups.len()).map(move |group| (asked, group)))
        .collect();
    let row = |(asked, group): (usize, usize)| {
        let coders = groups[group].iter().filter(|_| group > 0);
        AgreementRow {
            question: key.questions[asked].id.clone(),
            coders: coders.map(|sheet| sheet.coder.clone()).collect(),
            scale: key.questions[asked].scale,
            agreement: on(key, asked, &groups[group], seed),
        }
    };
    asked.into_par_iter().map(row).collect()
}

fn on(key: &Key, asked: usize, coders: &[&Filled], seed: u64) -> Agreement {
    let question = &key.questions[asked];
    let number = |value: &String| value.parse().unwrap_or_default();
    let values: Vec<f64> = question.values.iter().map(number).collect();
    let units: Vec<(&str, Unit)> = (key.units.iter().enumerate())
        .map(|(at, unit)| (unit.cluster(), codes(coders, at, asked)))
        .collect();
    agreement(&units, &values, question.scale, seed)
}

/// The codes of a unit, without the missing ones.
fn codes(coders: &[&Filled], unit: usize, asked: usize) -> Unit {
    coders.iter().filter_map(|sheet| sheet.codes[unit][asked]).collect()
}

fn truth(key: &Key, coders: &[Filled], adjudicated: Option<&Filled>) -> Vec<Vec<Truth>> {
    let all: Vec<&Filled> = coders.iter().collect();
    let answer = |unit: usize, asked: usize| match adjudicated {
        Some(sheet) => match sheet.codes[unit][asked] {
            Some(code) => Truth::Code(code),
            None if codes(&all, unit, asked).is_empty() => Truth::Nothing,
            None => Truth::Undecided,
        },
        None => majority(&codes(&all, unit, asked)),
    };
    let questions = 0..key.questions.len();
    let unit = |unit| questions.clone().map(|asked| answer(unit, asked)).collect();
    (0..key.units.len()).map(unit).collect()
}

/// Fewer codes may be alike without one sheet being a copy of the other.
const ALIKE: usize = 10;

/// Says of a sheet that is alike in every cell to one whose name stands in its own, as in
/// `Copy of mia`: it may have been saved twice.
fn copies(coders: &mut [Filled]) {
    let is_copy = |one: &Filled, other: &Filled| {
        let codes = one.codes.iter().flatten().flatten().count();
        one.coder != other.coder
            && other.coder.contains(&one.coder)
            && codes >= ALIKE
            && (&one.codes, &one.words, &one.spans)
                == (&other.codes, &other.words, &other.spans)
    };
    for at in 0..coders.len() {
        let twin = coders.iter().find(|one| is_copy(one, &coders[at]));
        let Some(twin) = twin.map(|one| one.coder.clone()) else { continue };
        let fault =
            format!("the same in every cell as {twin}: if it is a copy, delete one");
        let sheet = coders[at].coder.clone();
        let (unit, question, cell) = Default::default();
        coders[at].faults.push(Fault { sheet, row: None, unit, question, fault, cell });
    }
}

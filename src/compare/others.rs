//! Each outlet beside the others, on the stories that they share.
//!
//! Outlets that report different events differ in their words, whoever writes.
//! An outlet is therefore compared with what the others wrote on the stories
//! that it tells, too, and there only with its own articles on them.
//!
//! A text that several outlets print is one voice. Among the others it counts once,
//! with the words of the first of them by name, and not at all beside an outlet that
//! prints it itself: an outlet is not compared with its own words. On its own side
//! an outlet has everything that it printed.

use rustc_hash::{FxHashMap, FxHashSet};

use super::register::{Entry, Register};
use super::tally::{Column, Copy, Part, Text};

/// The outlets of a run: who shares what with whom.
pub(super) struct Outlets<'r> {
    /// The articles.
    pub(super) register: &'r Register,
    /// How many articles each outlet has,
    pub(super) articles: Vec<u64>,
    /// how many stories it tells,
    pub(super) stories: Vec<u64>,
    /// and how many of them it shares.
    pub(super) shared: Vec<u64>,
    /// The outlets of each story that have others to be compared with.
    tellers: Vec<Box<[u32]>>,
    /// The first outlet that prints a copied text, by story.
    first: FxHashMap<(u32, Text), u32>,
}

/// Two sums over shared stories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sides {
    /// Of the outlet itself.
    pub(super) own: u64,
    /// Of all others.
    pub(super) others: u64,
}

impl<'r> Outlets<'r> {
    /// Works out who shares what.
    pub(super) fn of(register: &'r Register) -> Outlets<'r> {
        let count = register.outlets().len();
        let nothing = || vec![0; count];
        let mut outlets = Outlets {
            register,
            articles: nothing(),
            stories: nothing(),
            shared: nothing(),
            tellers: Vec::new(),
            first: FxHashMap::default(),
        };
        register.by_story().for_each(|story| outlets.add(story));
        outlets
    }

    fn add(&mut self, story: &[Entry]) {
        for entry in story {
            self.articles[entry.outlet as usize] += 1;
            if let Some(text) = entry.text {
                self.first.entry((entry.story, text)).or_insert(entry.outlet);
            }
        }
        let tellers: Vec<&[Entry]> =
            story.chunk_by(|a, b| a.outlet == b.outlet).collect();
        for articles in &tellers {
            self.stories[articles[0].outlet as usize] += 1;
        }
        let tellers = with_others(&tellers);
        for outlet in &tellers {
            self.shared[*outlet as usize] += 1;
        }
        self.tellers.push(tellers.into());
    }

    /// How many outlets there are.
    pub(super) fn len(&self) -> usize {
        self.articles.len()
    }

    /// The name of an outlet.
    pub(super) fn name(&self, outlet: usize) -> &'r str {
        &self.register.outlets()[outlet]
    }

    /// Whether two or more outlets can be compared on a story.
    pub(super) fn is_shared(&self, story: u32) -> bool {
        !self.tellers[story as usize].is_empty()
    }

    /// Whether an outlet has others to be compared with on a story.
    pub(super) fn compares(&self, outlet: u32, story: u32) -> bool {
        self.tellers[story as usize].binary_search(&outlet).is_ok()
    }

    /// The first outlet that prints a copied text.
    pub(super) fn first(&self, story: u32, text: Text) -> u32 {
        self.first.get(&(story, text)).copied().unwrap_or(u32::MAX)
    }

    /// What the first outlet that prints a copied text has in it.
    pub(super) fn first_print(&self, part: &Part<'_>, copy: &Copy) -> u64 {
        let first = self.first(copy.story, copy.text);
        let theirs = part.copies_of(first).filter(|other| other.text == copy.text);
        theirs.map(|other| other.value).sum()
    }

    /// For each outlet, what it has of something on the stories that it shares,
    /// and what the others have on these. Takes one step for each value and each teller
    /// of a story.
    pub(super) fn sides(&self, column: &Column) -> Vec<Sides> {
        let mut sides = Summed::new(self);
        for part in column.stories() {
            let tellers = &self.tellers[part.story() as usize];
            if tellers.is_empty() {
                continue;
            }
            let copies = || part.copies.iter();
            let not_first = copies().filter(|c| self.first(c.story, c.text) != c.outlet);
            let printed: u64 = part.cells.iter().map(|cell| cell.value).sum();
            let total = printed - not_first.map(|copy| copy.value).sum::<u64>();
            for outlet in tellers {
                sides.add(*outlet, part.of(*outlet), total);
            }
            // What an outlet prints is not among its others, be it in another's words.
            for copy in
                copies().filter(|copy| tellers.binary_search(&copy.outlet).is_ok())
            {
                sides.leave_out(copy.outlet, copy.value, self.first_print(&part, copy));
            }
        }
        sides.whole()
    }

    /// [`Outlets::sides`]; for outlets that share no story, all their articles and
    /// all of the others.
    pub(super) fn sides_or_all(&self, column: &Column) -> Vec<Sides> {
        let mut sides = self.sides(column);
        if self.shared.contains(&0) {
            self.put_beside_all(column, &mut sides);
        }
        sides
    }

    fn put_beside_all(&self, column: &Column, sides: &mut [Sides]) {
        let mut total = 0;
        let mut own = vec![0; self.len()];
        // What is left out of the total for an outlet: its copies of others' texts.
        let mut copied = vec![(0, 0); self.len()];
        for part in column.stories() {
            for cell in part.cells {
                own[cell.outlet as usize] += cell.value;
                total += cell.value;
            }
            for copy in part.copies {
                let (here, there) = &mut copied[copy.outlet as usize];
                *here += copy.value;
                *there += self.first_print(&part, copy);
                if self.first(copy.story, copy.text) != copy.outlet {
                    total -= copy.value;
                }
            }
        }
        for at in (0..self.len()).filter(|at| self.shared[*at] == 0) {
            let (here, there) = copied[at];
            sides[at] = Sides { own: own[at], others: total + here - there - own[at] };
        }
    }
}

/// The sums of the outlets while they are made: the outlet's own stand among those of
/// all until the end.
struct Summed(Vec<Sides>);

impl Summed {
    fn new(outlets: &Outlets<'_>) -> Summed {
        Summed(vec![Sides::default(); outlets.len()])
    }

    fn add(&mut self, outlet: u32, own: u64, total: u64) {
        let side = &mut self.0[outlet as usize];
        side.own += own;
        side.others += total;
    }

    fn leave_out(&mut self, outlet: u32, own: u64, first: u64) {
        let side = &mut self.0[outlet as usize];
        side.others = side.others + own - first;
    }

    fn whole(mut self) -> Vec<Sides> {
        self.0.iter_mut().for_each(|side| side.others -= side.own);
        self.0
    }
}

/// The outlets of a story that have others to be compared with: not those whose others
/// print nothing but texts that they print, too.
fn with_others(tellers: &[&[Entry]]) -> Vec<u32> {
    let texts = |articles: &[Entry]| -> FxHashSet<Text> {
        articles.iter().filter_map(|article| article.text).collect()
    };
    let all =
        tellers.iter().flat_map(|articles| texts(articles)).collect::<FxHashSet<_>>();
    // Articles of the outlet that nobody else prints.
    let own = |articles: &[Entry]| articles.iter().any(|article| article.text.is_none());
    let owners = tellers.iter().filter(|articles| own(articles)).count();
    let left = tellers.iter().filter(|articles| {
        owners > usize::from(own(articles)) || all.len() > texts(articles).len()
    });
    let left: Vec<u32> = left.map(|articles| articles[0].outlet).collect();
    if left.len() > 1 { left } else { Vec::new() }
}

//! The stories of a corpus that is not held.

use super::crew::on_all_threads;
use super::{Observer, Opened, Stage};
use crate::Knowledge;
use crate::error::Result;
use crate::stories::{self, Known, Options, Sketch, Story};

/// Finds the stories of the articles that have none, gives them to these, and says of
/// how many articles that is true.
///
/// Keeps a sketch of each article until all stories are found.
///
/// # Errors
/// When the spool cannot be read.
pub fn find_stories(
    opened: &mut Opened,
    knowledge: &Knowledge,
    options: &Options,
    observer: Observer<'_>,
) -> Result<(usize, Vec<Story>)> {
    let known = Known::new(&knowledge.lexicons);
    let shelf = &opened.shelf;
    let work = |seen: &mut Vec<(usize, bool, Sketch)>, batch: Vec<_>| {
        let sketch = |(place, article): &(usize, crate::corpus::Article)| {
            (*place, article.story.is_none(), Sketch::of(article, &known))
        };
        seen.extend(batch.iter().map(sketch));
        observer.tell(Stage::Read, batch.len(), shelf.len());
        Ok(())
    };
    let crew = on_all_threads(shelf, Vec::new, work)?;
    let mut seen: Vec<(usize, bool, Sketch)> = crew.into_iter().flatten().collect();
    seen.sort_unstable_by_key(|(place, ..)| *place);
    let missing = seen.iter().filter(|(_, is_missing, _)| *is_missing).count();
    let sketches: Vec<Sketch> = seen.into_iter().map(|(.., sketch)| sketch).collect();
    let found = stories::find(&sketches, options);
    let mut places = vec![0; sketches.len()];
    for (number, story) in found.iter().enumerate() {
        story.articles.iter().for_each(|at| places[*at] = number as u32);
    }
    let names = found.iter().map(|story| story.name.clone()).collect();
    opened.shelf.find_stories(places, names);
    Ok((missing, found))
}

//! What the reader settled about files, step by step, to go back and forth: the
//! mappings as they were before each step. Pure data, kept for the visit; what
//! changes the settings is `state`.

use crate::settings::SettingsFile;

/// How many steps are kept.
const STEPS: usize = 100;

/// What was settled; its number is that of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum What {
    Table,
    Role,
    Customers,
    Dates,
    Decimals,
    Reading,
    Word,
    Answer,
    Back,
    Loaded,
}

/// A step, and what was there on the other side of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it settled.
    pub what: What,
    /// The file whose headers it is about.
    file: String,
    /// Of which file, column or word, as it is told.
    pub of: String,
    /// Of these the mappings alone, but where a settings file was loaded.
    other: SettingsFile,
}

/// Steps to go back, and those that were gone back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The last step is over: what follows is another, even if of the same.
    closed: bool,
}

impl History {
    /// The step that would be taken back.
    pub fn undoes(&self) -> Option<&Step> {
        self.past.last()
    }

    /// The step that would be taken again.
    pub fn redoes(&self) -> Option<&Step> {
        self.future.last()
    }

    /// Notes a step from what was `before` to what is there now. A list that is
    /// gone through by keyboard is one step, and none where it ends as it began.
    pub fn note(
        &mut self,
        (what, file, of): (What, &str, &str),
        before: SettingsFile,
        now: &SettingsFile,
    ) {
        let at_once = matches!(what, What::Answer | What::Back | What::Loaded);
        let goes_on = !self.closed
            && !at_once
            && self.past.last().is_some_and(|step| {
                (step.what, step.file.as_str(), step.of.as_str()) == (what, file, of)
            });
        self.future.clear();
        self.closed = false;
        if !goes_on {
            self.past.push(Step {
                what,
                file: file.to_owned(),
                of: of.to_owned(),
                other: before,
            });
        }
        let idle = |step: &Step| step.other.mappings == now.mappings;
        if what != What::Loaded && self.past.last().is_some_and(idle) {
            self.past.pop();
        }
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
    }

    /// Takes the last step back, or the last one that was taken back again;
    /// whether there was one.
    pub fn go(&mut self, back: bool, file: &mut SettingsFile) -> bool {
        let (from, to) = if back {
            (&mut self.past, &mut self.future)
        } else {
            (&mut self.future, &mut self.past)
        };
        let Some(mut step) = from.pop() else {
            return false;
        };
        let there = &mut step.other;
        std::mem::swap(there, file);
        if step.what != What::Loaded {
            std::mem::swap(&mut there.settings, &mut file.settings);
            std::mem::swap(&mut there.targets, &mut file.targets);
        }
        to.push(step);
        self.closed = true;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Field, Table};
    use crate::settings::{DateOrder, Mapping, Window};

    /// Settings in which a file was put right, noted step by step.
    struct Visit {
        file: SettingsFile,
        history: History,
    }

    impl Visit {
        fn new() -> Visit {
            Visit {
                file: SettingsFile::default(),
                history: History::default(),
            }
        }

        fn settle(&mut self, what: What, of: &str, change: impl Fn(&mut Mapping)) {
            let before = self.file.clone();
            let headers = ["Quand".to_owned(), "CA".to_owned()];
            self.file.change_mapping(&headers, &mut |m| change(m));
            self.history.note((what, "a.csv", of), before, &self.file);
        }

        fn table(&mut self, table: Table) {
            self.settle(What::Table, "a.csv", |m| m.table = Some(table));
        }

        fn role(&mut self, field: Field) {
            self.settle(What::Role, "CA", |m| {
                m.fields.clear();
                m.fields.insert(field, "CA".to_owned());
            });
        }

        fn go(&mut self, back: bool) -> bool {
            self.history.go(back, &mut self.file)
        }

        fn next(&self) -> [Option<What>; 2] {
            let what = |step: &Step| step.what;
            [
                self.history.undoes().map(what),
                self.history.redoes().map(what),
            ]
        }
    }

    #[test]
    fn steps_are_taken_back_and_again() {
        let mut visit = Visit::new();
        visit.table(Table::Orders);
        let first = visit.file.clone();
        visit.role(Field::Amount);
        let second = visit.file.clone();
        assert_eq!(visit.next(), [Some(What::Role), None]);
        assert!(visit.go(true) && visit.file == first);
        assert_eq!(visit.next(), [Some(What::Table), Some(What::Role)]);
        assert!(visit.go(true) && visit.file == SettingsFile::default());
        assert!(!visit.go(true));
        assert!(visit.go(false) && visit.file == first);
        assert!(visit.go(false) && visit.file == second);
        assert!(!visit.go(false));
        assert_eq!(visit.next(), [Some(What::Role), None]);
    }

    #[test]
    fn what_is_settled_after_going_back_is_a_step_of_its_own() {
        let mut visit = Visit::new();
        visit.role(Field::Amount);
        visit.go(true);
        visit.role(Field::Cost);
        assert_eq!(visit.next(), [Some(What::Role), None]);
        visit.go(true);
        visit.go(false);
        let cost = visit.file.clone();
        visit.role(Field::Margin);
        visit.go(true);
        assert_eq!(visit.file, cost);
    }

    #[test]
    fn a_list_gone_through_is_one_step_and_none_where_it_comes_back() {
        let mut visit = Visit::new();
        for table in [Table::Costs, Table::Contacts, Table::Orders] {
            visit.table(table);
        }
        assert!(visit.go(true) && visit.file == SettingsFile::default());
        visit.table(Table::Costs);
        visit.settle(What::Table, "a.csv", |m| m.table = None);
        assert_eq!(visit.next(), [None, None]);
    }

    #[test]
    fn answers_are_steps_of_their_own() {
        let mut visit = Visit::new();
        for order in [DateOrder::Dmy, DateOrder::Mdy] {
            visit.settle(What::Answer, "a.csv", |m| m.date_order = Some(order));
        }
        assert!(visit.go(true) && visit.go(true) && !visit.go(true));
    }

    #[test]
    fn a_loaded_file_is_one_step_and_comes_off_whole() {
        let mut visit = Visit::new();
        visit.table(Table::Orders);
        let mut loaded = SettingsFile::default();
        loaded.settings.active_window = Window::Months(6);
        let before = std::mem::replace(&mut visit.file, loaded.clone());
        visit
            .history
            .note((What::Loaded, "", ""), before.clone(), &visit.file);
        assert!(visit.go(true) && visit.file == before);
        // Other settings are no step: they stay when a mapping is taken back.
        visit.file.settings.complete_history = true;
        visit.go(true);
        assert!(visit.file.settings.complete_history && visit.file.mappings.is_empty());
        assert!(visit.go(false) && visit.go(false));
        assert_eq!(visit.file, loaded);
    }

    #[test]
    fn the_last_hundred_steps_are_kept() {
        let mut visit = Visit::new();
        for n in 0..130 {
            let word = n.to_string();
            visit.settle(What::Word, &word, |m| {
                m.statuses.insert(word.clone(), "won".to_owned())
            });
        }
        let gone = (0..).take_while(|_| visit.go(true)).count();
        assert_eq!(gone, STEPS);
        assert_eq!(visit.file.mappings[0].statuses.len(), 30);
    }
}

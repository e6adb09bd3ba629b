//! Rows of surveys → answers: a number, or a word that says satisfied or not
//! (`rules.md` 32).

use super::close::Close;
use super::{Builder, Row};
use crate::decimal::Decimal;
use crate::record::dataset::{NONE, Score, Survey, SurveyKind};
use crate::record::problem::Code;
use crate::record::{Field, Table, header};

/// Billionths.
const SCALE: u8 = 9;

impl<'a> Builder<'a> {
    /// The answers, by day.
    pub(super) fn surveys(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let keyed = self.keyed(Table::Surveys, &[Field::Segment]);
        let mut surveys = Vec::with_capacity(rows.len());
        self.each(Table::Surveys, rows, &mut |b, r, day| {
            let asked = b.meaning(r, Table::Surveys, Field::Kind);
            let kind = match asked {
                Some("nps") => Some(SurveyKind::Nps),
                Some("ces") => Some(SurveyKind::Ces),
                Some("csat") => Some(SurveyKind::Csat),
                _ => None,
            };
            // Without such a column all answers are those of an NPS.
            let alone = !b.says(r, Field::Kind);
            let nps = kind == Some(SurveyKind::Nps);
            let score = match b.score(r, nps || alone) {
                // Nobody recommends by “satisfied”.
                Ok(Score::Satisfied(_)) if nps => Err(Code::BadNumber),
                other => other,
            };
            let score = score.map_err(|code| (code, Field::Score))?;
            let in_words = matches!(score, Score::Satisfied(_)) && alone;
            let mut segment = [NONE];
            keyed.put(r, &mut segment);
            surveys.push(Survey {
                day,
                person: b.person(r, close),
                kind: kind.or(in_words.then_some(SurveyKind::Csat)),
                score,
                segment: segment[0],
                origin: b.origin(r),
            });
            Ok(())
        });
        self.out.surveys = surveys;
        keyed.names(&mut self.out.keys.survey);
    }

    /// What a row answers, or why that is no answer.
    fn score(&self, r: Row, nps: bool) -> Result<Score, Code> {
        let (file, row) = r.place();
        let family = &self.families[r.family as usize];
        match family.number(self.read[file], Field::Score, row) {
            Ok(None) => Err(Code::MissingValue),
            Ok(Some((mantissa, scale))) => {
                let score = Decimal::new(mantissa.into(), scale).at_scale(SCALE);
                let score = score.ok_or(Code::BadNumber)?;
                let within = (0..=10_000_000_000).contains(&score);
                (within || !nps)
                    .then_some(Score::Number(score))
                    .ok_or(Code::OutOfScale)
            }
            Err(_) => {
                let word = self.settled(r.file, self.text(r, Field::Score));
                match Table::Surveys.meaning(Field::Score, &header::normal(word)) {
                    Some(word) => Ok(Score::Satisfied(word == "satisfied")),
                    None => Err(Code::BadNumber),
                }
            }
        }
    }
}

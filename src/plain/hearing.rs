//! What is new in the model, in words; and when it is written.

use std::io::{self, Write};

use crate::{
    app::model::{Model, Notice, Open, OpenId},
    store::StoreError,
    terminal::lines::Unshown,
    ui::spoken::Speaker,
    voice::{self, Phrase, say},
};

use super::{
    Face, ROWS, question,
    sheet::{self, List},
    step::{self, Stage},
};

/// What marks a question that is put once more.
const AGAIN: &str = " again";

/// What of the model was said last: what is another thing is new.
#[derive(Debug, Default)]
pub(super) struct Heard {
    pub(super) notice: Option<Notice>,
    trouble: Option<StoreError>,
    /// Who was open, and how far each was.
    stages: Vec<(OpenId, Stage)>,
    shown: Option<OpenId>,
}

/// Something new to say.
#[derive(Debug)]
pub(super) struct News {
    pub(super) text: String,
    /// Steps and the end of a save, for which the agent may wait.
    pub(super) is_of_save: bool,
}

impl<W: Write> Face<W> {
    /// The question that is open is put once more, without what led to it.
    pub(super) fn put_again(&mut self) {
        self.asked = self.asked.take().map(|asked| asked + AGAIN);
    }

    /// Whether the question that is open was put.
    pub(super) fn was_put(&self) -> bool {
        let asked = self.asked.as_deref();
        let asked = asked.map(|asked| asked.strip_suffix(AGAIN).unwrap_or(asked));
        let now = question::identity(&self.running.model);
        now.is_some() && now.as_deref() == asked
    }

    /// Puts the question that is open, unless it was put already.
    pub(super) fn put(&mut self) -> io::Result<()> {
        let now = question::identity(&self.running.model);
        if now == self.asked {
            return Ok(());
        }
        let asked = self
            .asked
            .as_ref()
            .and_then(|asked| asked.strip_suffix(AGAIN));
        let is_again = asked.is_some() && asked == now.as_deref();
        self.asked = now;
        let model = &self.running.model;
        let Some(put) = question::put(model) else {
            return Ok(());
        };
        for list in put.before.into_iter().filter(|_| !is_again) {
            self.list(list)?;
        }
        let Some(question) = put.question else {
            // What stands in its way has been said.
            self.asked = None;
            self.take(question::leave());
            return Ok(());
        };
        if put.is_secret {
            self.unshown = Unshown::begin();
        }
        self.say(&question)
    }

    /// Says a list: how many there are, the first rows, and how to hear the others.
    pub(super) fn list(&mut self, list: List) -> io::Result<()> {
        if let Some(head) = &list.head {
            self.say(head)?;
        }
        if !list.rows.is_empty() {
            self.rest = list.rows;
            self.more()?;
        }
        Ok(())
    }

    pub(super) fn more(&mut self) -> io::Result<()> {
        if self.rest.is_empty() {
            return self.say(&say::PLAIN_MORE_NONE.into());
        }
        let left = self.rest.split_off(self.rest.len().min(ROWS));
        let rows = std::mem::replace(&mut self.rest, left);
        self.say_all(&rows)?;
        match self.rest.len() {
            0 => Ok(()),
            left => self.say(&say::plain_more(left)),
        }
    }

    /// Puts into words what of the model was not said yet.
    pub(super) fn hear_what_is_new(&mut self) {
        let model = &self.running.model;
        let speaker = self.covers.speaker(model);
        let mut new = Vec::new();
        let other = |text| News {
            text,
            is_of_save: false,
        };
        if model.notice != self.heard.notice {
            let notice = model.notice.as_ref().map(|notice| {
                let words = notice.words.clone();
                if notice.is_problem {
                    say::plain_problem(words)
                } else {
                    say::plain_notice(words)
                }
            });
            new.extend(notice.map(|line| other(speaker.say(None, &line))));
            self.heard.notice.clone_from(&model.notice);
        }
        if model.store_trouble != self.heard.trouble {
            let trouble = model.store_trouble.as_ref();
            new.extend(trouble.map(|why| {
                let line = Phrase::join([say::STATUS_NO_DRAFTS.into(), voice::no_store(why)], " ");
                other(speaker.say(None, &say::plain_problem(line)))
            }));
            self.heard.trouble.clone_from(&model.store_trouble);
        }
        new.extend(self.heard.steps(model, &speaker));
        if !new.is_empty() && model.customers.iter().any(Open::is_waiting) {
            // What is under way was just heard of.
            self.beat_at = None;
        }
        self.waits.extend(new);
    }

    /// Writes what is new; while a line may be being typed, only of a save that the agent waits for.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        let waits = std::mem::take(&mut self.waits);
        for news in waits {
            if self.listens || self.watches && news.is_of_save {
                self.write_line(&news.text)?;
            } else {
                self.waits.push(news);
            }
        }
        Ok(())
    }

    pub(super) fn say_what_waits(&mut self) -> io::Result<()> {
        for news in std::mem::take(&mut self.waits) {
            self.write_line(&news.text)?;
        }
        Ok(())
    }

    pub(super) fn say_all(&mut self, lines: &[Phrase]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.say(line))
    }

    /// Says a line about the customer on the screen, behind what waits to be said.
    pub(super) fn say(&mut self, line: &Phrase) -> io::Result<()> {
        self.say_what_waits()?;
        self.write(line)
    }

    pub(super) fn write(&mut self, line: &Phrase) -> io::Result<()> {
        let model = &self.running.model;
        let loaded = model.open().and_then(|open| open.loaded.as_ref());
        let said = self.covers.speaker(model).say(loaded, line);
        self.write_line(&said)
    }

    pub(super) fn write_line(&mut self, line: &str) -> io::Result<()> {
        self.out.write_all(line.as_bytes())?;
        self.out.write_all(b"\n")
    }
}

impl Heard {
    /// What has happened to those open since it was last asked.
    fn steps(&mut self, model: &Model, speaker: &Speaker) -> Vec<News> {
        let mut lines = Vec::new();
        let mut stages = Vec::new();
        for open in &model.customers {
            let before = self.stages.iter().find(|(id, _)| *id == open.id);
            let told = step::told(model, open, before.map(|(_, stage)| stage));
            let loaded = open.loaded.as_ref();
            let is_shown = Some(open.id) == model.customers.shown();
            let stage = Stage::of(open);
            let is_of_save = before.is_some_and(|(_, before)| before.is_another_save(&stage));
            let about = say::plain_about(sheet::who(open));
            let about = (!told.is_empty() && !is_shown).then_some(about);
            lines.extend(about.iter().chain(&told).map(|line| News {
                text: speaker.say(loaded, line),
                is_of_save,
            }));
            stages.push((open.id, stage));
        }
        let shown = model.customers.shown();
        let was_open = |id| self.stages.iter().any(|(known, _)| *known == id);
        if shown != self.shown && shown.is_some_and(was_open) && self.shown.is_some() {
            let loaded = model.open().and_then(|open| open.loaded.as_ref());
            lines.extend(sheet::customer(model).iter().map(|line| News {
                text: speaker.say(loaded, line),
                is_of_save: false,
            }));
        }
        self.stages = stages;
        self.shown = shown;
        lines
    }
}

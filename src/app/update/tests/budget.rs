//! Daily tasks counted in keystrokes, the data typed not counted. `docs/keys.md` lists the same budgets.

use super::*;
use crate::{customer::State, save::RequestId};

const DOCUMENT: &str = include_str!("../../../../docs/keys.md");

/// A customer as support staff meet them.
const OLA: &str = r#"{"data":{"id":"O1","externalId":"E-7","firstName":"Ola","mobilePhone":"+4790123456","email":"ola@example.no",
  "loyalty":{"pointsActive":300},"consents":{"acceptsTerms":true,"acceptsEmail":true,"acceptsSms":true},
  "promotions":[{"id":"P1","name":"Spring","available":true},{"id":"P2","name":"Autumn","validTo":"2020-01-01T00:00:00Z"}]}}"#;

/// An agent whose keystrokes are counted.
struct Agent {
    model: Model,
    keys: usize,
    /// What was asked of the API last.
    asked: Vec<Effect>,
}

impl Agent {
    /// In the open program, with nothing on the screen but another customer.
    fn new() -> Self {
        Self {
            model: opened(),
            keys: 0,
            asked: Vec::new(),
        }
    }

    /// Presses keys, each of which counts.
    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys += keys.split_whitespace().count();
        self.asked = press(&mut self.model, keys);
        self
    }

    /// Types or pastes data, which does not count.
    fn data(&mut self, text: &str) -> &mut Self {
        update(
            &mut self.model,
            now(),
            Msg::Input(Event::Letters(text.to_owned())),
        );
        self
    }

    fn reading(&self) -> RequestId {
        match self.asked.as_slice() {
            [Effect::Load(id, ..)] => *id,
            other => panic!("a reading is asked for, not {other:?}"),
        }
    }

    /// Opens Ola by phone.
    fn open(&mut self) -> &mut Self {
        self.press("Ctrl+o").data("90 12 34 56").press("Enter");
        let id = self.reading();
        came(&mut self.model, now(), id, Ok(reading(OLA)));
        self
    }

    /// Saves, and gives the body that was sent.
    fn save(&mut self) -> String {
        self.press("Ctrl+s").press("Enter");
        let id = self.reading();
        let effects = requests(came(&mut self.model, now(), id, Ok(reading(OLA))));
        match effects.as_slice() {
            [Effect::Send(_, request, _)] => String::from_utf8(request.body.clone()).unwrap(),
            other => panic!("it is sent, not {other:?}"),
        }
    }

    /// Holds the task to the budget that the document names.
    fn within_budget_of(&self, task: &str) {
        let row = DOCUMENT.lines().find(|line| line.contains(task));
        let row = row.unwrap_or_else(|| panic!("docs/keys.md lists \"{task}\""));
        let budget: usize = row.rsplit('|').nth(1).unwrap().trim().parse().unwrap();
        assert!(budget <= 8, "{task}");
        assert_eq!(self.keys, budget, "{task}");
    }
}

#[test]
fn correct_the_phone_of_a_customer_known_by_phone() {
    let mut agent = Agent::new();
    agent.open().press("Tab Tab").data("98 76 54 32");
    assert!(agent.save().contains("\"mobilePhone\":\"+4798765432\""));
    agent.within_budget_of("Correct the phone number");
}

#[test]
fn answer_how_many_points_can_be_spent() {
    let mut agent = Agent::new();
    agent.open();
    let open = agent.model.open().unwrap();
    let loyalty = &open.loaded.as_ref().unwrap().customer.loyalty;
    assert_eq!(loyalty.points_active.value().unwrap().raw(), "300");
    agent.within_budget_of("points can be spent");
}

#[test]
fn tell_why_a_promotion_does_not_work() {
    let mut agent = Agent::new();
    agent.open().press("Alt+3 /").data("autumn");
    let loaded = agent.model.open().unwrap().loaded.as_ref().unwrap();
    let promotion = loaded.promotions.selected(&loaded.customer).unwrap();
    assert_eq!(promotion.state(now().wall), State::Expired);
    agent.within_budget_of("why a promotion");
}

#[test]
fn correct_the_postcode_and_take_its_town() {
    let mut agent = Agent::new();
    agent.open().press("Ctrl+g z").data("5003").press("Tab Tab");
    let body = agent.save();
    assert!(
        body.contains("\"zip\":\"5003\"") && body.contains("\"city\":\"Bergen\""),
        "{body}"
    );
    agent.within_budget_of("Correct the postcode");
}

#[test]
fn repeat_the_last_save_on_the_next_customer() {
    let mut agent = Agent::new();
    agent.model.again.last = Some((
        Phrase::ours("Kari"),
        vec![crate::record::Edit {
            pointer: "/city".parse().unwrap(),
            value: Some(crate::record::Json::string("Bergen")),
        }],
        Document::parse(KARI.as_bytes().to_vec()).unwrap(),
    ));
    agent.open().press("Alt+a");
    agent.press("Enter");
    let id = agent.reading();
    let effects = requests(came(&mut agent.model, now(), id, Ok(reading(OLA))));
    let [Effect::Send(_, request, _)] = effects.as_slice() else {
        panic!("it is sent, not {effects:?}");
    };
    let body = String::from_utf8(request.body.clone()).unwrap();
    assert!(body.contains("\"city\":\"Bergen\""), "{body}");
    agent.within_budget_of("Repeat the last save");
}

#[test]
fn withdraw_the_consent_to_sms() {
    let mut agent = Agent::new();
    agent.open().press("Alt+4 Tab Tab n");
    assert!(agent.save().contains("\"acceptsSms\":false"));
    agent.within_budget_of("Withdraw the consent");
}

#[test]
fn correct_the_e_mail_and_note_it_in_the_ticket() {
    let mut agent = Agent::new();
    agent.open().press("Ctrl+g e").data("ola@moen.no");
    let body = agent.save();
    assert!(body.contains("\"email\":\"ola@moen.no\""), "{body}");
    let id = agent.model.open().unwrap().save.as_ref().unwrap().id;
    let answer = OLA.replace("ola@example.no", "ola@moen.no");
    update(
        &mut agent.model,
        now(),
        Msg::Answered(id, Ok(reading(&answer))),
    );
    agent.press("Alt+n Enter");
    assert!(matches!(agent.asked.as_slice(), [Effect::Copy(_)]));
    agent.within_budget_of("note it in the ticket");
}

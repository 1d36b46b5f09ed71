//! One customer from the reading to the end of the save: claimed, read, edited, checked and sent.
//!
//! It tells the steps under way, and nothing else: what came of it is for the caller to say.

use super::{
    End, Stop,
    ask::Interrupts,
    assignment::{self, Assignment},
    cannot_be_saved,
    claims::Claims,
    ending, interrupted,
    review::Review,
    send::{self, Sender, Sent},
    sending::{Earlier, Sending},
};
use crate::{
    api::{ApiError, Client},
    app::model::Loaded,
    cli::connection,
    config::{Environment, Settings},
    customer::{Context, Customer, CustomerRef, fields},
    record::Document,
    save::{self, Plan},
    voice::{Phrase, say},
};

/// What customers are edited with, one after another.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) settings: &'a Settings,
    pub(super) environment: &'a Environment,
    pub(super) interrupts: Interrupts,
    /// None until it is needed, and once its key was refused.
    client: Option<Client>,
    /// Nothing is sent, so nobody has to be kept off.
    pub(super) is_dry: bool,
    /// The agent has said yes to everything.
    pub(super) yes: bool,
    /// Values are a spreadsheet's, and steps are not told.
    pub(super) is_sheet: bool,
    /// What the work is for.
    pub(super) ticket: Option<String>,
}

/// A customer with what was edited. Others are kept off until this is dropped.
#[derive(Debug)]
pub(super) struct Work<'a> {
    pub(super) who: CustomerRef,
    pub(super) loaded: Loaded,
    pub(super) context: Context,
    pub(super) sending: Sending<'a>,
    /// What merely looks wrong.
    pub(super) doubts: Vec<Phrase>,
    _claims: Claims<'a>,
}

impl Work<'_> {
    /// What there is to say of it.
    pub(super) fn review<'r>(
        &'r self,
        environment: &'r Environment,
        ticket: Option<&'r str>,
    ) -> Review<'r> {
        Review {
            environment,
            loaded: &self.loaded,
            context: &self.context,
            ticket,
        }
    }

    /// Whether the customer has all of it already.
    pub(super) fn changes_nothing(&self) -> bool {
        self.loaded.record.edits().is_empty()
    }
}

impl<'a> Desk<'a> {
    /// With nothing on it.
    pub(super) fn new(
        settings: &'a Settings,
        environment: &'a Environment,
        interrupts: Interrupts,
    ) -> Self {
        Self {
            settings,
            environment,
            interrupts,
            client: None,
            is_dry: false,
            yes: false,
            is_sheet: false,
            ticket: None,
        }
    }

    /// Claims and reads a customer, and makes the edits.
    pub(super) async fn open(
        &mut self,
        who: CustomerRef,
        may_be_blind: bool,
        assignments: &[Assignment],
    ) -> Result<Work<'a>, Stop> {
        let (settings, environment) = (self.settings, self.environment);
        let country = &environment.default_country;
        // Until the answer is here and written down.
        let mut claims = Claims::new(settings, environment);
        if !self.is_dry {
            claims.typed(&who, &mut self.interrupts).await?;
        }
        let client = self.client().await?;
        let reading = self
            .interrupts
            .or(read(environment, &client, &who, may_be_blind));
        let mut document = reading.await.map_err(interrupted)??;
        let customer = Customer::read(&document);
        let mut is_stale = !self.is_dry
            && claims
                .read(&customer, country, &mut self.interrupts)
                .await?;
        let mut sending = Sending::new(settings, environment, &who, &customer);
        let earlier = sending.earlier().filter(|_| !self.is_dry);
        let mut settled = None;
        if let Some(earlier) = &earlier {
            settled = self.settle(earlier, &mut sending).await?;
            is_stale = true;
        }
        if is_stale && !document.is_blind() {
            let again = read_again(environment, &client, &who, &document);
            document = self.interrupts.or(again).await.map_err(interrupted)??;
        }
        let context = environment.context(&jiff::ZonedDateTime::now());
        let mut loaded = Loaded::new(document.into(), &context);
        let doubts = edited(&mut loaded, &context, assignments, self.is_sheet)?;
        if let (Some(earlier), Some(sent)) = (&earlier, &settled) {
            self.settled(&who, &loaded, &context, sent);
            sending.settled(earlier, &sent.save, loaded.record.edits());
        }
        Ok(Work {
            who,
            loaded,
            context,
            sending,
            doubts,
            _claims: claims,
        })
    }

    /// Finds out what became of an earlier save of a command; one of the editor is only given its time.
    async fn settle(
        &mut self,
        earlier: &Earlier,
        sending: &mut Sending<'_>,
    ) -> Result<Option<Sent>, Stop> {
        if earlier.is_of_command() {
            let steps = (self.yes, self.is_sheet);
            let (client, interrupts) = (&mut self.client, &mut self.interrupts);
            let sender = Sender::new(self.environment, client, interrupts, steps);
            let sent = sender.settle(earlier, sending).await;
            if let Some(cause) = sent.as_ref().and_then(|sent| sent.cause) {
                return Err(interrupted(cause));
            }
            if sent
                .as_ref()
                .is_some_and(|sent| sent.save.doubtful().is_none())
            {
                return Ok(sent);
            }
        }
        let wait = earlier.grace_left(self.environment.timeout);
        if !wait.is_zero() {
            if !self.is_sheet {
                send::tell(say::SET_EARLIER);
            }
            let waiting = self.interrupts.or(tokio::time::sleep(wait)).await;
            waiting.map_err(interrupted)?;
        }
        Ok(None)
    }

    /// Writes down what became of an earlier save, of which that is known now.
    fn settled(&self, who: &CustomerRef, loaded: &Loaded, context: &Context, sent: &Sent) {
        // The same edits are the same command, run again; there are none where it was stored.
        let edits = loaded.record.edits();
        let is_again = edits.is_empty() || sent.save.sent().iter().all(|edit| edits.contains(edit));
        let review = Review {
            environment: self.environment,
            loaded,
            context,
            ticket: self.ticket.as_deref().filter(|_| is_again),
        };
        ending::kept(self.settings, &review, who, sent);
    }

    /// Saves what was edited.
    pub(super) async fn send(&mut self, loaded: &Loaded, sending: &mut Sending<'_>) -> Sent {
        let record = loaded.record.clone();
        let plan = Plan::new(self.environment, &loaded.customer, &record, false);
        let (client, interrupts) = (&mut self.client, &mut self.interrupts);
        let steps = (self.yes, self.is_sheet);
        let sender = Sender::new(self.environment, client, interrupts, steps);
        sender.send(record, plan, sending).await
    }

    async fn client(&mut self) -> Result<Client, Stop> {
        if let Some(client) = &self.client {
            return Ok(client.clone());
        }
        let client = self.interrupts.or(connection::client(self.environment));
        let client = client.await.map_err(interrupted)??;
        self.client = Some(client.clone());
        Ok(client)
    }
}

/// The customer. Without a way to read by external id the record is blind, where the agent wants that.
async fn read(
    environment: &Environment,
    client: &Client,
    who: &CustomerRef,
    may_be_blind: bool,
) -> Result<Document, Stop> {
    match (who, connection::find(environment, client, who).await) {
        (_, Ok(document)) => Ok(document),
        (CustomerRef::External(id), Err(ApiError::NoLookup)) if may_be_blind => {
            Ok(Document::blind(id))
        }
        (CustomerRef::External(id), Err(error @ ApiError::NoLookup)) => {
            let mut stop = connection::not_read(environment, &error);
            stop.why.push(say::set_unread(Phrase::foreign(id)));
            Err(stop)
        }
        (_, Err(error)) => Err(connection::not_read(environment, &error)),
    }
}

/// The same customer once more: by the surest way, since what they were found by may have been changed meanwhile.
async fn read_again(
    environment: &Environment,
    client: &Client,
    who: &CustomerRef,
    first: &Document,
) -> Result<Document, Stop> {
    let way = save::way(environment, &Customer::read(first));
    let found = match client.find(way.as_ref().unwrap_or(who)).await {
        Err(error) if matches!(error.status(), Some(404 | 405 | 501)) => client.find(who).await,
        found => found,
    };
    match found {
        Ok(document) if save::is_customer(first, &document) => Ok(document),
        Ok(_) => Err(Stop::new(End::Refused, say::SAVE_OTHER_CUSTOMER)),
        Err(error) => Err(connection::not_read(environment, &error)),
    }
}

/// Makes the edits and checks them; what merely looks wrong.
fn edited(
    loaded: &mut Loaded,
    context: &Context,
    assignments: &[Assignment],
    is_sheet: bool,
) -> Result<Vec<Phrase>, Stop> {
    if let Some(refusal) = loaded.read_only() {
        return Err(cannot_be_saved(refusal));
    }
    let fields = fields(&loaded.customer, &context.own);
    let findings = assignment::apply(assignments, &fields, &mut loaded.record, context, is_sheet)
        .map_err(|mistake| Stop::new(End::Misused, mistake))?;
    if findings.problems.is_empty() {
        return Ok(findings.doubts);
    }
    let why = findings.doubts.into_iter().chain(findings.problems);
    Err(Stop::of(End::Invalid, why.collect()))
}

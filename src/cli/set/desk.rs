//! One customer from the reading to the end of the save: claimed, read, edited, checked and sent.
//!
//! It tells the steps under way, and nothing else: what came of it is for the caller to say.

use super::{
    End, Stop,
    ask::Interrupts,
    assignment::{self, Assignment},
    cannot_be_saved,
    claims::Claims,
    interrupted,
    send::{self, Sender, Sent},
    sending::Sending,
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
    settings: &'a Settings,
    environment: &'a Environment,
    pub(super) interrupts: Interrupts,
    /// None until it is needed, and once its key was refused.
    client: Option<Client>,
    /// Nothing is sent, so nobody has to be kept off.
    pub(super) is_dry: bool,
    /// The agent has said yes to everything.
    pub(super) yes: bool,
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
        let sending = Sending::new(settings, environment, &who, &customer);
        if let Some(wait) = sending.earlier().filter(|_| !self.is_dry) {
            send::tell(say::SET_EARLIER);
            let waiting = self.interrupts.or(tokio::time::sleep(wait)).await;
            waiting.map_err(interrupted)?;
            is_stale = true;
        }
        if is_stale && !document.is_blind() {
            let again = read_again(environment, &client, &who, &document);
            document = self.interrupts.or(again).await.map_err(interrupted)??;
        }
        let context = environment.context(&jiff::ZonedDateTime::now());
        let mut loaded = Loaded::new(document.into(), &context);
        let doubts = edited(&mut loaded, &context, assignments)?;
        Ok(Work {
            who,
            loaded,
            context,
            sending,
            doubts,
            _claims: claims,
        })
    }

    /// Saves what was edited.
    pub(super) async fn send(&mut self, loaded: &Loaded, sending: &mut Sending<'_>) -> Sent {
        let record = loaded.record.clone();
        let plan = Plan::new(self.environment, &loaded.customer, &record, false);
        let (client, interrupts) = (&mut self.client, &mut self.interrupts);
        let sender = Sender::new(self.environment, client, interrupts, self.yes);
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
) -> Result<Vec<Phrase>, Stop> {
    if let Some(refusal) = loaded.read_only() {
        return Err(cannot_be_saved(refusal));
    }
    let fields = fields(&loaded.customer, &context.own);
    let findings = assignment::apply(assignments, &fields, &mut loaded.record, context)
        .map_err(|mistake| Stop::new(End::Misused, mistake))?;
    if findings.problems.is_empty() {
        return Ok(findings.doubts);
    }
    let why = findings.doubts.into_iter().chain(findings.problems);
    Err(Stop {
        end: End::Invalid,
        why: why.collect(),
    })
}

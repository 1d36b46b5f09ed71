//! Effects carried out: requests as background tasks, each with its id, and their results as messages.

use std::{collections::HashMap, sync::Arc};

use secrecy::SecretString;
use tokio::{
    sync::{OnceCell, mpsc::UnboundedSender},
    task::AbortHandle,
};

use crate::{
    api::{ApiError, Client, SentFlag, UpdateRequest},
    config::{Environment, KeySource},
    customer::CustomerRef,
    demo,
    record::Document,
    save::RequestId,
    terminal::clipboard,
};

use super::{effect::Effect, model::Reading, msg::Msg};

/// Carries effects out.
#[derive(Debug)]
pub struct Work {
    connection: Arc<Connection>,
    tasks: HashMap<RequestId, AbortHandle>,
    tell: UnboundedSender<Msg>,
}

/// The way to the API; the client is made on first use, since reading certificates and keys takes a while.
#[derive(Debug)]
struct Connection {
    environment: Arc<Environment>,
    /// The key that the agent typed, which wins over the configured source.
    key: Option<SecretString>,
    client: OnceCell<Client>,
}

impl Work {
    /// Nothing under way yet; results go to `tell`.
    pub fn new(environment: Arc<Environment>, tell: UnboundedSender<Msg>) -> Self {
        Self {
            connection: Arc::new(Connection {
                environment,
                key: None,
                client: OnceCell::new(),
            }),
            tasks: HashMap::new(),
            tell,
        }
    }

    /// Begins these effects; returns what has to be written to the terminal.
    pub fn run(&mut self, effects: Vec<Effect>) -> Vec<String> {
        let mut sequences = Vec::new();
        for effect in effects {
            match effect {
                Effect::Load(id, who) => self.load(id, who),
                Effect::ListSamples => self.list_samples(),
                Effect::Send(id, request) => self.send(id, request),
                Effect::Stop(id) => {
                    if let Some(task) = self.tasks.remove(&id) {
                        task.abort();
                    }
                }
                Effect::UseKey(key) => {
                    self.connection = Arc::new(Connection {
                        environment: Arc::clone(&self.connection.environment),
                        key: Some(key),
                        client: OnceCell::new(),
                    });
                }
                Effect::Copy(text) => sequences.extend(clipboard::copy_sequence(&text)),
            }
        }
        sequences
    }

    fn load(&mut self, id: RequestId, who: CustomerRef) {
        let connection = Arc::clone(&self.connection);
        let tell = self.tell.clone();
        if connection.lacks_key() {
            let why = format!("{} needs an API key.", connection.environment.host());
            // The loop outlives its tasks; when it does not, nobody listens any more.
            let _ = tell.send(Msg::KeyMissing(why));
        }
        self.begin(id, async move {
            let found = match connection.client().await {
                Ok(client) => client.find(&who).await,
                Err(error) => Err(error),
            };
            let _ = tell.send(Msg::Loaded(id, read(found).await));
        });
    }

    fn list_samples(&self) {
        let tell = self.tell.clone();
        tokio::task::spawn_blocking(move || {
            let _ = tell.send(Msg::Samples(demo::samples()));
        });
    }

    fn send(&mut self, id: RequestId, request: UpdateRequest) {
        let connection = Arc::clone(&self.connection);
        let tell = self.tell.clone();
        self.begin(id, async move {
            let left = SentFlag::new();
            let update = async {
                match connection.client().await {
                    Ok(client) => client.update(&request, &left).await,
                    Err(error) => Err(error),
                }
            };
            tokio::pin!(update);
            let answer = tokio::select! {
                biased;
                answer = &mut update => answer,
                () = left.raised() => {
                    let _ = tell.send(Msg::BytesLeft(id));
                    update.await
                }
            };
            let _ = tell.send(Msg::Answered(id, read(answer).await));
        });
    }

    fn begin(&mut self, id: RequestId, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.retain(|_, task| !task.is_finished());
        self.tasks.insert(id, tokio::spawn(work).abort_handle());
    }
}

impl Connection {
    fn lacks_key(&self) -> bool {
        self.key.is_none() && matches!(self.environment.key, KeySource::Missing)
    }

    async fn client(&self) -> Result<&Client, ApiError> {
        let make = async || {
            let key = match &self.key {
                Some(key) => key.clone(),
                None => self.environment.key.read().await.map_err(not_sent)?,
            };
            Client::new(&self.environment, key).map_err(not_sent)
        };
        self.client.get_or_try_init(make).await
    }
}

fn not_sent(error: impl std::error::Error) -> ApiError {
    ApiError::NotSent {
        why: error.to_string(),
    }
}

/// Reads what an answer means, off the loop: a customer with thousands of promotions takes a while.
async fn read(answer: Result<Document, ApiError>) -> Result<Box<Reading>, ApiError> {
    let document = answer?;
    tokio::task::spawn_blocking(move || Box::new(Reading::from(document)))
        .await
        .map_err(|_| ApiError::Unreadable {
            status: 200,
            why: "reading the answer did not come to an end".to_owned(),
        })
}

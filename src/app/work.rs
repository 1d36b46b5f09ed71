//! Effects carried out: requests as background tasks, each with its id, and their results as messages.

use std::{collections::HashMap, path::PathBuf, sync::Arc, time::Duration};

use secrecy::SecretString;
use tokio::{
    sync::{OnceCell, mpsc::UnboundedSender, oneshot},
    task::AbortHandle,
    time::Instant,
};

use crate::{
    api::{ApiError, Client, NoCustomer, SentFlag, UpdateRequest},
    config::{Environment, Retention},
    customer::{CustomerRef, country, phone},
    demo,
    record::Document,
    save::RequestId,
    terminal::clipboard::{self, Between},
};

use super::{
    draft::{References, Unsent},
    effect::{Effect, Whom},
    keeper::{Job, Keeper},
    model::Reading,
    msg::{Msg, Renewed},
};

/// Carries effects out.
#[derive(Debug)]
pub struct Work {
    connection: Arc<Connection>,
    tasks: HashMap<RequestId, AbortHandle>,
    keeper: Keeper,
    tell: UnboundedSender<Msg>,
    between: Between,
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
    pub fn new(
        environment: Arc<Environment>,
        data_dir: PathBuf,
        retention: Retention,
        tell: UnboundedSender<Msg>,
    ) -> Self {
        Self {
            connection: Arc::new(Connection {
                environment,
                key: None,
                client: OnceCell::new(),
            }),
            tasks: HashMap::new(),
            keeper: Keeper::new(data_dir, retention, tell.clone()),
            tell,
            between: Between::of(|name| std::env::var_os(name)),
        }
    }

    /// Begins these effects; returns what has to be written to the terminal.
    pub fn run(&mut self, effects: Vec<Effect>) -> Vec<String> {
        let mut sequences = Vec::new();
        for effect in effects {
            match effect {
                Effect::Load(id, who, whom) => self.load(id, who, whom),
                Effect::LoadUnread(id, external) => self.load_unread(id, external),
                Effect::ListSamples => self.list_samples(),
                Effect::Release(who) => self.keeper.give(Job::Release(who)),
                Effect::ListKept => self.keeper.give(Job::List(self.identity())),
                Effect::KeepRecent(recent) => self.keeper.give(Job::Recent(recent)),
                Effect::Pin(customer, pinned) => {
                    let job = Job::Pin(self.identity(), customer, pinned);
                    self.keeper.give(job);
                }
                Effect::Remember(customers) => {
                    self.keeper.give(Job::Remember(self.identity(), customers));
                }
                Effect::Keep(unsent) => self.keeper.give(Job::Keep(unsent, None)),
                Effect::Discard(who) => self.keeper.give(Job::Discard(who)),
                Effect::Drop(who) => self.keeper.give(Job::Drop(who)),
                Effect::Told(who, at) => self.keeper.give(Job::Told(who, at)),
                Effect::Journal(save) => self.keeper.give(Job::Record(save)),
                Effect::Send(id, request, draft) => self.send(id, request, draft),
                Effect::Stop(id) => {
                    if let Some(task) = self.tasks.remove(&id) {
                        task.abort();
                    }
                }
                Effect::Wait(id, time) => self.wait(id, time),
                Effect::RenewKey(id) => self.renew_key(id),
                Effect::UseKey(key) => self.connect(Some(key)),
                Effect::Copy(text) => {
                    sequences.extend(self.between.copy_sequence(&text));
                    self.give_to_desktop(text);
                }
                // The loop answers it, which has the screen.
                Effect::Locate => {}
            }
        }
        sequences
    }

    /// Reads what is known of the phones of the usual country and its neighbours, so that no key and no frame waits for
    /// it: the finder offers bare digits as a phone of each of them.
    pub fn read_phones(&self) {
        let country = self.connection.environment.default_country.clone();
        let tell = self.tell.clone();
        tokio::task::spawn_blocking(move || {
            let [no, se, dk, fi] = phone::NORTH;
            phone::warm(&[&country, no, se, dk, fi]);
            let _ = tell.send(Msg::PhonesRead);
        });
    }

    /// A new client, for the requests that begin from now on.
    fn connect(&mut self, key: Option<SecretString>) {
        self.connection = Arc::new(Connection {
            environment: Arc::clone(&self.connection.environment),
            key,
            client: OnceCell::new(),
        });
    }

    fn renew_key(&mut self, id: RequestId) {
        let connection = Arc::clone(&self.connection);
        let tell = self.tell.clone();
        self.begin(id, async move {
            let source = &connection.environment.key;
            let is_refused = |key: &SecretString| {
                (connection.client.get()).is_some_and(|client| client.has_key(key))
            };
            let key = match source.read().await {
                Ok(key) if is_refused(&key) => Renewed::Same,
                Ok(key) => Renewed::Another(key),
                Err(error) => Renewed::None(error),
            };
            let _ = tell.send(Msg::KeyRead(id, key));
        });
    }

    fn wait(&mut self, id: RequestId, time: Duration) {
        let tell = self.tell.clone();
        self.begin(id, async move {
            tokio::time::sleep(time).await;
            let _ = tell.send(Msg::Woken(id));
        });
    }

    fn load(&mut self, id: RequestId, who: CustomerRef, whom: Option<Whom>) {
        let connection = Arc::clone(&self.connection);
        let tell = self.tell.clone();
        let keeper = self.keeper.jobs();
        self.begin(id, async move {
            let found = match connection.client().await {
                Ok(client) => client.find(&who).await,
                Err(error) => Err(error),
            };
            let read = read(found).await;
            // The loop outlives its tasks; when it does not, nobody listens any more.
            let Some(whom) = whom else {
                let _ = tell.send(Msg::Loaded(id, read, None));
                return;
            };
            let references = whom.references(&connection.environment, &read);
            let _ = keeper.send(Job::Find(id, references, read));
        });
    }

    fn give_to_desktop(&self, text: String) {
        let tell = self.tell.clone();
        tokio::spawn(async move {
            if clipboard::give_to_desktop(&text).await {
                let _ = tell.send(Msg::Copied);
            }
        });
    }

    fn load_unread(&self, id: RequestId, external: String) {
        let document = Document::blind(&external);
        let who = CustomerRef::External(external);
        let references = References::new(&self.connection.environment, &who, None);
        let read = Ok(Box::new(document.into()));
        self.keeper.give(Job::Find(id, references, read));
    }

    fn list_samples(&self) {
        let tell = self.tell.clone();
        tokio::task::spawn_blocking(move || {
            let _ = tell.send(Msg::Samples(demo::samples()));
        });
    }

    fn identity(&self) -> String {
        self.connection.environment.identity()
    }

    /// Tells when the local data has done and told all that was given to it.
    pub fn settled(&self) -> oneshot::Receiver<()> {
        self.keeper.settled()
    }

    /// Waits until what was given to the local data is done, but not for ever.
    pub async fn finish(self, until: Instant) {
        self.keeper.finish(until).await;
    }

    fn send(&mut self, id: RequestId, request: UpdateRequest, draft: Option<Box<Unsent>>) {
        let connection = Arc::clone(&self.connection);
        let tell = self.tell.clone();
        let keeper = self.keeper.jobs();
        self.begin(id, async move {
            if let Some(draft) = draft {
                let (written, on_disk) = oneshot::channel();
                let _ = keeper.send(Job::Keep(draft, Some(written)));
                // An error to keep it has been told by then; sending goes on.
                let _ = on_disk.await;
            }
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
    async fn client(&self) -> Result<&Client, ApiError> {
        let make = async || {
            let key = match &self.key {
                Some(key) => key.clone(),
                None => self.environment.key.read().await?,
            };
            Ok(Client::new(&self.environment, key)?)
        };
        self.client.get_or_try_init(make).await
    }
}

/// Reads what an answer means, off the loop: a customer with thousands of promotions takes a while.
async fn read(answer: Result<Document, ApiError>) -> Result<Box<Reading>, ApiError> {
    let document = answer?;
    let read = move || {
        let reading = Box::new(Reading::from(document));
        let customer = &reading.customer;
        // A country's first number takes longest: here it takes no time of the screen's.
        if let Some(country) = customer.country.as_str().and_then(country::code) {
            phone::warm(&[country]);
        }
        if let Some(number) = customer.mobile_phone.as_str() {
            let _ = phone::grouped(number);
        }
        reading
    };
    tokio::task::spawn_blocking(read)
        .await
        .map_err(|_| ApiError::Unreadable {
            status: 200,
            why: NoCustomer::Unfinished,
        })
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc;

    use super::*;
    use crate::{
        app::effect::Whom,
        store::{Claim, Claimant, Claiming},
    };

    /// What comes of these effects, against the demo, while another window has Kari.
    fn told(effects: Vec<Effect>) -> Msg {
        let dir = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let key = "demo".to_owned();
            let listener = demo::Listener::bind(([127, 0, 0, 1], 0).into(), key.clone()).unwrap();
            let environment = Environment::demo(listener.base_url(), key.into());
            tokio::spawn(listener.serve());
            let held = Claim::take(
                dir.path(),
                &environment.identity(),
                "ext:EXT-1001",
                Claimant::Editor,
            );
            assert!(matches!(held, Ok(Claiming::Taken(_))), "{held:?}");
            let (tell, mut told) = mpsc::unbounded_channel();
            let retention = Retention::default();
            let mut work = Work::new(Arc::new(environment), dir.path().into(), retention, tell);
            work.run(effects);
            told.recv().await.unwrap()
        })
    }

    /// What is typed into a record that another window has would be kept by neither.
    #[test]
    fn no_record_shows_before_it_is_known_who_has_it() {
        let (id, kari) = (RequestId(1), "EXT-1001".to_owned());
        let who = CustomerRef::External(kari.clone());
        let load = Effect::Load(id, who.clone(), Some(Whom::Asked(who)));
        for effect in [load, Effect::LoadUnread(id, kari)] {
            let told = told(vec![effect]);
            let Msg::Loaded(_, Ok(_), Some(local)) = &told else {
                panic!("both come at once, not {told:?}");
            };
            assert!(local.elsewhere.is_some(), "{told:?}");
        }
    }
}

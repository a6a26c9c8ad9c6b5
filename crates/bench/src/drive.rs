//! A closed loop: so many connections, each of which asks as soon as it was answered.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use tokio::task::JoinSet;

use crate::ask::{Answer, Ask};
use crate::client::Client;

/// How many ask, and how long.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    pub(crate) connections: usize,
    pub(crate) warm_up: Duration,
    /// One run.
    pub(crate) run: Duration,
    /// Runs, of which the median counts.
    pub(crate) runs: usize,
}

impl Pace {
    /// The same with runs of so long at least, and half as long before them.
    pub(crate) fn for_at_least(self, shortest: Duration) -> Self {
        let run = self.run.max(shortest);
        Self {
            warm_up: run / 2,
            run,
            ..self
        }
    }
}

/// What one connection asks.
pub(crate) trait Turns: Send + 'static {
    /// The next request.
    fn next(&mut self) -> Ask;

    /// Learns from its answer.
    fn answered(&mut self, _answer: &Answer) -> Result<()> {
        Ok(())
    }
}

/// What came out of a load.
#[derive(Debug, Clone, Default)]
pub(crate) struct Driven {
    /// Answers per second: the median of the runs.
    pub(crate) per_second: f64,
    /// How long each answer of all runs took, in order.
    pub(crate) took: Vec<Duration>,
    /// Bytes of a body on average.
    pub(crate) bytes: usize,
}

impl Driven {
    /// The time within which so many of a hundred answers came.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let place = (self.took.len() * percent).div_ceil(100).saturating_sub(1);
        self.took.get(place).copied().unwrap_or_default()
    }
}

/// Asks in turns what is listed, from another place of the list on each connection.
#[derive(Debug, Clone)]
pub(crate) struct Around {
    asks: Vec<Ask>,
    next: usize,
}

impl Turns for Around {
    fn next(&mut self) -> Ask {
        self.next += 1;
        let place = self.next % self.asks.len().max(1);
        self.asks
            .get(place)
            .cloned()
            .unwrap_or_else(|| Ask::get("/"))
    }
}

/// Drives connections that ask what is listed.
pub(crate) async fn drive(address: SocketAddr, asks: &[Ask], pace: Pace) -> Result<Driven> {
    let turns = (0..pace.connections).map(|number| Around {
        asks: asks.to_vec(),
        next: number * asks.len() / pace.connections,
    });
    drive_turns(address, turns.collect(), pace).await
}

/// Drives a connection for each of those who ask.
pub(crate) async fn drive_turns<T: Turns>(
    address: SocketAddr,
    all: Vec<T>,
    pace: Pace,
) -> Result<Driven> {
    let mut connected = Vec::with_capacity(all.len());
    for turns in all {
        connected.push((Client::connect(address).await?, turns));
    }
    let (mut connected, _) = run(connected, pace.warm_up).await?;
    let (mut driven, mut rates) = (Driven::default(), Vec::with_capacity(pace.runs));
    let mut bytes = 0;
    for _ in 0..pace.runs {
        let begun = Instant::now();
        let (back, of_run) = run(connected, pace.run).await?;
        let seconds = begun.elapsed().as_secs_f64();
        connected = back;
        #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
        rates.push(of_run.took.len() as f64 / seconds);
        bytes += of_run.bytes;
        driven.took.extend(of_run.took);
    }
    driven.took.sort_unstable();
    driven.bytes = bytes / driven.took.len().max(1);
    rates.sort_by(f64::total_cmp);
    driven.per_second = rates.get(rates.len() / 2).copied().unwrap_or_default();
    Ok(driven)
}

#[derive(Debug, Default)]
struct OfRun {
    took: Vec<Duration>,
    bytes: usize,
}

async fn run<T: Turns>(
    connected: Vec<(Client, T)>,
    length: Duration,
) -> Result<(Vec<(Client, T)>, OfRun)> {
    let end = Instant::now() + length;
    let mut tasks = JoinSet::new();
    for (client, turns) in connected {
        tasks.spawn(go_around(client, turns, end));
    }
    let (mut back, mut all) = (Vec::new(), OfRun::default());
    while let Some(ended) = tasks.join_next().await {
        let (client, turns, of_one) = ended.context("a connection ended in the middle")??;
        back.push((client, turns));
        all.took.extend(of_one.took);
        all.bytes += of_one.bytes;
    }
    Ok((back, all))
}

/// Asks at least once, and until the time is over.
async fn go_around<T: Turns>(
    mut client: Client,
    mut turns: T,
    end: Instant,
) -> Result<(Client, T, OfRun)> {
    let mut of_run = OfRun::default();
    loop {
        let ask = turns.next();
        let begun = Instant::now();
        let answer = client.ask(&ask).await?;
        of_run.took.push(begun.elapsed());
        of_run.bytes += answer.body.len();
        turns.answered(&answer)?;
        if Instant::now() >= end {
            return Ok((client, turns, of_run));
        }
    }
}

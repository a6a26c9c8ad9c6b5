//! The program under measure: a process of its own, as people run it.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::ask::Ask;
use crate::client::Client;
use crate::dataset::now;

/// The program, serving; dropping it ends it.
pub(crate) struct Program {
    process: Running,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// From its start to its first answer.
    pub(crate) started_in: Duration,
}

/// A process that ends with us.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    /// Starts it on a database, at the moment of the data set, on a free port of this machine.
    pub(crate) async fn start(program: &Path, database: &str) -> Result<Self> {
        let begun = Instant::now();
        let process = command(program, database)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(["--api-requests-per-minute", "4000000000"])
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut process = Running(process);
        let output = process.0.stdout.take().context("its output is ours")?;
        let address = tokio::task::spawn_blocking(|| address_from(output)).await??;
        let mut client = Client::connect(address).await?;
        client.ask(&Ask::get("/sign-in")).await?;
        Ok(Self {
            process,
            address,
            started_in: begun.elapsed(),
        })
    }

    /// Resident bytes now, and at most so far, where the system tells.
    pub(crate) fn memory(&self) -> Option<(u64, u64)> {
        memory_of(self.process.0.id())
    }

    /// Waits until it does nothing by itself, three minutes at most: it counts charts after its start, and anew behind
    /// whoever was told old ones. Where the system does not tell, nobody waits.
    pub(crate) async fn rest(&self) {
        const SECONDS: u32 = 180;
        /// Hundredths of a second.
        const NEXT_TO_NOTHING: u64 = 5;
        let mut before = processor_time_of(self.process.0.id());
        for _ in 0..SECONDS {
            let Some(earlier) = before else { return };
            tokio::time::sleep(Duration::from_secs(1)).await;
            before = processor_time_of(self.process.0.id());
            if before.is_some_and(|now| now - earlier < NEXT_TO_NOTHING) {
                return;
            }
        }
    }
}

/// The time that a process has spent on processors, in hundredths of a second, where the system tells.
fn processor_time_of(process: u32) -> Option<u64> {
    let told = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Behind the name, which may hold spaces, the twelfth and thirteenth field.
    let (_, behind) = told.rsplit_once(')')?;
    let mut fields = behind.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<u64>().ok();
    Some(next()? + next()?)
}

/// The program with a command of its own.
pub(crate) fn command(program: &Path, database: &str) -> Command {
    let mut command = Command::new(program);
    command
        .args(["--database", database, "--lang", "en"])
        .args(["--now", &now().to_string()])
        .stdin(Stdio::null());
    command
}

/// Resident bytes of a process now, and at most so far, where the system tells.
pub(crate) fn memory_of(process: u32) -> Option<(u64, u64)> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    };
    Some((kilobytes("VmRSS:")? * 1024, kilobytes("VmHWM:")? * 1024))
}

/// Reads what the program says until it names its address; the rest is read away, so that it never waits for us.
fn address_from(output: ChildStdout) -> Result<SocketAddr> {
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next().transpose()? {
        if let Some(address) = address_in(&line) {
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(address);
        }
    }
    bail!("the program ended before it listened")
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once("http://")?;
    rest.split('/').next()?.parse().ok()
}

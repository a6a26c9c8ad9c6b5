//! A throwaway PostgreSQL for tests: fast, empty, gone afterwards, and it may lose what is written to it. Another one,
//! for measuring, keeps what it acknowledged. Both trust every user of this machine.

use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::{apt, shell, signals};

const READY_WITHIN: Duration = Duration::from_mins(1);
const STOPPED_WITHIN: Duration = Duration::from_secs(20);
const USER: &str = "desbloqueo";

/// What we give up for speed, and room for many tests at once.
const SETTINGS: [&str; 9] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=4GB",
    "max_connections=300",
    "shared_buffers=128MB",
    "log_checkpoints=off",
];

/// What a server of one machine is given that shall keep what was written: a quarter of an hour between checkpoints,
/// room for a large portfolio, all else as PostgreSQL comes.
const SETTINGS_OF_A_KEEPER: [&str; 6] = [
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=8GB",
    "checkpoint_timeout=15min",
    "shared_buffers=1GB",
    "log_checkpoints=off",
];

/// A running server; dropping it stops the server and removes its files, unless they are to be kept.
pub(crate) struct Postgres {
    process: Child,
    port: u16,
    directory: Directory,
}

/// The files of a server.
enum Directory {
    Throwaway(TempDir),
    Kept(PathBuf),
}

impl Directory {
    fn path(&self) -> &Path {
        match self {
            Self::Throwaway(directory) => directory.path(),
            Self::Kept(directory) => directory,
        }
    }
}

impl Postgres {
    /// Finds or installs PostgreSQL and starts a server on a free port of 127.0.0.1.
    pub(crate) fn start() -> Result<Self> {
        let directory = tempfile::Builder::new()
            .prefix("desbloqueo-postgres-")
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir()?;
        Self::start_in(Directory::Throwaway(directory), &SETTINGS)
    }

    /// The same in a directory that stays: what it acknowledged survives a power cut, and is there the next time.
    pub(crate) fn keep(directory: &Path) -> Result<Self> {
        fs::create_dir_all(directory)?;
        fs::set_permissions(directory, fs::Permissions::from_mode(0o700))?;
        Self::start_in(Directory::Kept(directory.to_owned()), &SETTINGS_OF_A_KEEPER)
    }

    fn start_in(directory: Directory, settings: &[&str]) -> Result<Self> {
        let programs = find_or_install()?;
        let account = Account::choose()?;
        account.give(directory.path())?;
        if !directory.path().join("data/PG_VERSION").exists() {
            initialize(&programs, &account, directory.path())?;
        }

        // Somebody else may take the port between our look and the start.
        let mut tries_left = 3;
        let (process, port) = loop {
            tries_left -= 1;
            match launch(&programs, &account, directory.path(), settings) {
                Ok(started) => break started,
                Err(error) if tries_left == 0 || signals::came() => return Err(error),
                Err(_) => {}
            }
        };
        Ok(Self {
            process,
            port,
            directory,
        })
    }

    /// Where tests connect: a superuser, who may create databases.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// Starts a server and keeps it until a signal comes.
pub(crate) fn serve() -> Result<ExitCode> {
    signals::listen()?;
    let mut server = Postgres::start()?;
    shell::say(&server.url());
    shell::say(&format!(
        "files in {}; ctrl-c stops the server and removes them",
        server.directory.path().display()
    ));
    while !signals::came() {
        if let Some(status) = server.process.try_wait()? {
            bail!("the server ended by itself ({status})");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(ExitCode::SUCCESS)
}

/// The user the server runs as: PostgreSQL refuses to run as root.
enum Account {
    Ourselves,
    Other { user: u32, group: u32 },
}

impl Account {
    fn choose() -> Result<Self> {
        if !shell::is_root() {
            return Ok(Self::Ourselves);
        }
        let number = |flag| -> Result<u32> {
            Ok(shell::read(Command::new("id").args([flag, "postgres"]))?
                .trim()
                .parse()?)
        };
        Ok(Self::Other {
            user: number("-u")
                .context("PostgreSQL does not run as root and needs the user `postgres`")?,
            group: number("-g")?,
        })
    }

    fn give(&self, directory: &Path) -> Result<()> {
        if let Self::Other { user, group } = *self {
            std::os::unix::fs::chown(directory, Some(user), Some(group))?;
        }
        Ok(())
    }

    /// A command under this account that ends when we do, where `setpriv` can see to it.
    fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Ourselves if shell::find_program("setpriv").is_none() => {
                return Command::new(program);
            }
            _ => Command::new("setpriv"),
        };
        command.arg("--pdeathsig=INT");
        if let Self::Other { user, group } = self {
            command.args([
                format!("--reuid={user}"),
                format!("--regid={group}"),
                "--clear-groups".to_owned(),
            ]);
        }
        command.arg(program);
        command
    }
}

fn find_or_install() -> Result<PathBuf> {
    if let Some(programs) = find() {
        return Ok(programs);
    }
    apt::install("PostgreSQL", &["postgresql"])?;
    find().context("PostgreSQL is installed, but its `initdb` was not found")
}

/// The directory of `initdb` and `postgres`: on `PATH`, or Debian's newest.
fn find() -> Option<PathBuf> {
    if let Some(initdb) = shell::find_program("initdb") {
        let initdb = fs::canonicalize(initdb).ok()?;
        return Some(initdb.parent()?.to_owned());
    }
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(_, programs)| programs.join("initdb").is_file())
        .collect();
    versions.sort();
    versions.pop().map(|(_, programs)| programs)
}

fn initialize(programs: &Path, account: &Account, directory: &Path) -> Result<()> {
    let mut command = account.command(&programs.join("initdb"));
    command
        .current_dir(directory)
        .arg("--pgdata")
        .arg(directory.join("data"))
        .args(["--username", USER, "--auth=trust", "--encoding=UTF8"])
        .args(["--locale=C", "--no-sync", "--no-instructions"]);
    // Operators' databases sort by language; a query that forgets its collation should show it.
    if major_version(programs)? >= 15 {
        command.args(["--locale-provider=icu", "--icu-locale=en-US"]);
    }
    shell::read(&mut command).map(drop)
}

fn major_version(programs: &Path) -> Result<u32> {
    let said = shell::read(Command::new(programs.join("postgres")).arg("--version"))?;
    said.split_whitespace()
        .find_map(|word| word.split(['.', 'b', 'r', 'd']).next()?.parse().ok())
        .with_context(|| format!("no version in `{}`", said.trim()))
}

fn launch(
    programs: &Path,
    account: &Account,
    directory: &Path,
    settings: &[&str],
) -> Result<(Child, u16)> {
    use std::os::unix::process::CommandExt as _;

    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let log_file = directory.join("log");
    let log = File::create(&log_file)?;
    let mut command = account.command(&programs.join("postgres"));
    command
        .current_dir(directory)
        .arg("-D")
        .arg(directory.join("data"))
        .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-k"])
        .arg(directory);
    for setting in settings {
        command.args(["-c", setting]);
    }
    // Out of our process group, so that ctrl-c ends the tests before their server.
    let mut process = command
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("cannot start PostgreSQL")?;
    if let Err(error) = wait_until_ready(&mut process, port, &directory.join("data/postmaster.pid"))
    {
        stop(&mut process);
        let said = fs::read_to_string(&log_file).unwrap_or_default();
        return Err(error.context(format!("PostgreSQL said:\n{said}")));
    }
    Ok((process, port))
}

/// Waits for the word that the server writes into its lock file once it takes connections. A file that was left by one
/// that was killed names another port.
fn wait_until_ready(process: &mut Child, port: u16, lock_file: &Path) -> Result<()> {
    const LINE_OF_PORT: usize = 3;
    const LINE_OF_STATUS: usize = 7;
    let started = Instant::now();
    while started.elapsed() < READY_WITHIN {
        signals::go_on()?;
        if let Some(status) = process.try_wait()? {
            bail!("PostgreSQL ended at once ({status})");
        }
        let lock = fs::read_to_string(lock_file).unwrap_or_default();
        let line = |number| lock.lines().nth(number).map(str::trim);
        let is_ours = line(LINE_OF_PORT) == Some(port.to_string().as_str());
        if is_ours && line(LINE_OF_STATUS) == Some("ready") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    bail!(
        "PostgreSQL was not ready within {} s",
        READY_WITHIN.as_secs()
    )
}

/// Ends connections and the server; kills it where it does not end.
fn stop(process: &mut Child) {
    signals::send(process, Signal::INT);
    let asked = Instant::now();
    while asked.elapsed() < STOPPED_WITHIN {
        match process.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(10)),
            Ok(Some(_)) | Err(_) => return,
        }
    }
    let _ = process.kill();
    let _ = process.wait();
}

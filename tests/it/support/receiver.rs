//! A receiver of webhooks on loopback, which answers as it is told.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::Value;

/// What arrived in one attempt.
#[derive(Debug, Clone)]
pub struct Received {
    pub event: String,
    pub signature: String,
    pub body: String,
}

impl Received {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

const SILENCE: &str = "silence";

#[derive(Clone)]
pub struct Receiver {
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
    answers: Arc<Mutex<VecDeque<&'static str>>>,
}

impl Receiver {
    /// Listens, and never answers.
    pub fn silent() -> Self {
        Self::answering(&[SILENCE; 100])
    }

    /// Listens, and answers so first, with 204 from then on.
    pub fn answering(answers: &[&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let receiver = Self {
            url: format!("http://{}/notices", listener.local_addr().unwrap()),
            received: Arc::default(),
            answers: Arc::new(Mutex::new(answers.iter().copied().collect())),
        };
        let taking = receiver.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                taking.take(stream.unwrap());
            }
        });
        receiver
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    fn take(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            headers.push(line);
        }
        let header = |name: &str| {
            let of_name = |line: &String| {
                let (found, value) = line.split_once(':')?;
                found
                    .eq_ignore_ascii_case(name)
                    .then(|| value.trim().to_owned())
            };
            headers.iter().find_map(of_name).unwrap_or_default()
        };
        let mut body = vec![0; header("content-length").parse().unwrap()];
        reader.read_exact(&mut body).unwrap();
        let next = self.answers.lock().unwrap().pop_front();
        let answer = next.unwrap_or("204 No Content");
        // Noted before it is answered: what was taken is seen at once.
        self.received.lock().unwrap().push(Received {
            event: header("entente-event-id"),
            signature: header("entente-signature"),
            body: String::from_utf8(body).unwrap(),
        });
        if answer == SILENCE {
            // Kept open, until the test ends.
            std::mem::forget(stream);
            return;
        }
        let answer = format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        // The other end may have been killed.
        let _ = stream.write_all(answer.as_bytes());
    }
}

//! What hyper refuses by itself: an address or headers that are too long, and
//! what is no HTTP. It answers before there is a request, without a body; the
//! problem is put in here, on the way out.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::rt::{Read, ReadBufCursor, Write};

use crate::api::problem::before_any_request;

/// How hyper’s own refusals begin and what is all they have, apart from the
/// date. No answer of the service is so: those have a body.
const STATUSES: [(&[u8], u16); 3] = [
    (b"HTTP/1.1 400 ", 400),
    (b"HTTP/1.1 414 ", 414),
    (b"HTTP/1.1 431 ", 431),
];
const WITHOUT_BODY: &[u8] = b"\r\nconnection: close\r\ncontent-length: 0\r\n";
/// No refusal of hyper is longer.
const LONGEST: usize = 256;

/// A connection whose refusals say what was wrong.
pub struct Telling<S> {
    stream: S,
    /// What is sent in the place of a refusal, and how much of it was.
    sending: Option<(Vec<u8>, usize)>,
}

impl<S> Telling<S> {
    /// Over a connection.
    pub fn over(stream: S) -> Self {
        Self {
            stream,
            sending: None,
        }
    }
}

/// The whole answer in the place of a refusal; none for any other answer.
fn fuller(answer: &[u8]) -> Option<Vec<u8>> {
    let is_refusal = answer.len() <= LONGEST
        && answer.ends_with(b"\r\n\r\n")
        && answer
            .windows(WITHOUT_BODY.len())
            .any(|part| part == WITHOUT_BODY);
    let mut statuses = STATUSES.iter().filter(|_| is_refusal);
    let (start, status) = statuses.find(|(start, _)| answer.starts_with(start))?;
    let first_line = answer.split(|byte| *byte == b'\r').next().unwrap_or(start);
    let body = before_any_request(*status);
    let length = body.len();
    let headers = format!(
        "\r\ncontent-type: application/problem+json\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n"
    );
    Some([first_line, headers.as_bytes(), &body].concat())
}

impl<S: Read + Unpin> Read for Telling<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: Write + Unpin> Write for Telling<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if this.sending.is_none() {
            this.sending = fuller(bytes).map(|answer| (answer, 0));
        }
        let Some((answer, sent)) = &mut this.sending else {
            return Pin::new(&mut this.stream).poll_write(context, bytes);
        };
        while *sent < answer.len() {
            let stream = Pin::new(&mut this.stream);
            let written = ready!(stream.poll_write(context, &answer[*sent..]))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            *sent += written;
        }
        this.sending = None;
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match parts {
            [only] => self.poll_write(context, only),
            _ => Pin::new(&mut self.stream).poll_write_vectored(context, parts),
        }
    }
}

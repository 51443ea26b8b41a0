"""A time-stamping authority of our own, made with OpenSSL: its certificates, and its answers, also over HTTP."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SETTINGS = """
[authority]
serial = {folder}/serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = {digests}
ordering = yes
tsa_name = yes
ess_cert_id_alg = sha256
"""


def certificate(subject, key, *, issuer=None, issuer_key=None, extensions=(), since=None, until=None):
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])  # noqa: E731
    built = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer or subject))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since or datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(until or datetime.now(UTC) + timedelta(days=30))
    )
    for extension, critical in extensions:
        built = built.add_extension(extension, critical=critical)
    return built.sign(issuer_key or key, SHA256())


class Authority:
    """It stamps what it is asked to; its root is what others must trust."""

    def __init__(
        self, folder: Path, *, name="Root of time", purpose=ExtendedKeyUsageOID.TIME_STAMPING, **times
    ):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        ca = [(x509.BasicConstraints(ca=True, path_length=None), True)]
        root = certificate(name, root_key, extensions=ca)
        use = [(x509.ExtendedKeyUsage([purpose]), True)]
        own = certificate("Clock", key, issuer=name, issuer_key=root_key, extensions=use, **times)
        self.root = root.public_bytes(Encoding.PEM)
        (folder / "root.pem").write_bytes(self.root)
        (folder / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "own.key").write_bytes(secret)
        self.settle()

    def settle(self, digests="sha256, sha512"):
        """Say what it accepts: where a query is made with another digest, it refuses."""
        (self.folder / "ts.cnf").write_text(SETTINGS.format(folder=self.folder, digests=digests))
        return self

    def stamp(self, query: bytes, *, chain=False) -> bytes:
        """Answer a query; `chain` adds the root's certificate, which OpenSSL puts in without sorting."""
        (self.folder / "query.tsq").write_bytes(query)
        more = ["-chain", self.folder / "root.pem"] if chain else []
        self._openssl(
            *("-reply", "-config", self.folder / "ts.cnf", "-section", "authority"),
            *("-queryfile", self.folder / "query.tsq", "-out", self.folder / "reply.tsr"),
            *("-signer", self.folder / "own.pem", "-inkey", self.folder / "own.key", *more),
        )
        return (self.folder / "reply.tsr").read_bytes()

    def takes(self, reply: bytes, text: str) -> bool:
        """Tell whether OpenSSL's own checker takes a stamp on a text."""
        (self.folder / "text").write_text(text)
        (self.folder / "kept.tsr").write_bytes(reply)
        return not self._openssl(
            *("-verify", "-in", self.folder / "kept.tsr", "-data", self.folder / "text"),
            *("-CAfile", self.folder / "root.pem"),
            check=False,
        )

    @contextmanager
    def served(self) -> Iterator[str]:
        """Answer over HTTP on this machine; gives the address."""
        authority = self

        class Answering(BaseHTTPRequestHandler):
            def do_POST(self):
                reply = authority.stamp(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def _openssl(self, *words, check=True):
        done = subprocess.run(
            ["openssl", "ts", *map(str, words)], capture_output=True, text=True, check=False
        )
        assert not check or done.returncode == 0, done.stderr
        return done.returncode

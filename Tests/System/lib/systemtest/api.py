"""The daemon's HTTP surface over its Unix socket, with nothing but the standard library."""

import http.client
import json
import socket


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout):
        super().__init__("localhost", timeout=timeout)
        self._path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class Answer:
    """What the daemon answered."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)


class Api:
    """Sends requests to the daemon on a socket; raises OSError if nobody answers."""

    def __init__(self, path, timeout=60):
        self.path = path
        self.timeout = timeout

    def request(self, method, target, body=None, headers=None):
        connection = _UnixConnection(self.path, self.timeout)
        try:
            headers = dict(headers or {})
            if isinstance(body, (dict, list)):
                body = json.dumps(body)
                headers.setdefault("Content-Type", "application/json")
            connection.request(method, target, body.encode() if isinstance(body, str) else body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except http.client.HTTPException as error:
            # A daemon that dies while it answers is one that does not answer.
            raise ConnectionError(str(error)) from error
        finally:
            connection.close()

    def get(self, target, **options):
        return self.request("GET", target, **options)

    def post(self, target, body=None, **options):
        return self.request("POST", target, body if body is not None else {}, **options)

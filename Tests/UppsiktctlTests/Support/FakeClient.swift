import Synchronization

@testable import uppsiktctl

/// Answers requests from a script, and remembers them.
final class FakeClient: DaemonClient {
    /// What comes of a request.
    enum Reply {
        case answer(Int, String)
        case replayed(String)
        case fail(ConnectionError)
        /// Parts of a body, and how the connection ends.
        case stream([String], then: ConnectionError?)
    }

    private let state: Mutex<(replies: [Reply], requests: [DaemonRequest])>

    init(_ replies: Reply...) { state = Mutex((replies, [])) }

    /// The requests that came, in order.
    var requests: [DaemonRequest] { state.withLock { $0.requests } }

    func send(_ request: DaemonRequest) async throws -> DaemonAnswer {
        try await stream(request) { _ in }
    }

    func stream(_ request: DaemonRequest, receive: ([UInt8]) throws -> Void) async throws -> DaemonAnswer {
        let reply = state.withLock { state -> Reply in
            state.requests.append(request)
            // A script that has run out is a daemon that is gone.
            return state.replies.isEmpty ? .fail(.unreachable(errno: 2)) : state.replies.removeFirst()
        }
        switch reply {
        case .answer(let status, let body): return DaemonAnswer(status: status, body: Array(body.utf8))
        case .replayed(let body): return DaemonAnswer(status: 200, wasReplayed: true, body: Array(body.utf8))
        case .fail(let error): throw error
        case .stream(let parts, let error):
            for part in parts { try receive(Array(part.utf8)) }
            if let error { throw error }
            return DaemonAnswer(status: 200)
        }
    }
}

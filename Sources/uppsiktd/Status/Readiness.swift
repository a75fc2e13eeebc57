import Synchronization

/// Whether every socket is being served, for `/readyz`.
final class Readiness: Sendable {
    private let ready = Atomic(false)

    var isReady: Bool {
        get { ready.load(ordering: .acquiring) }
        set { ready.store(newValue, ordering: .releasing) }
    }
}

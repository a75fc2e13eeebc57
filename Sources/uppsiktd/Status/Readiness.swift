import Synchronization

/// Whether every socket is being served, and from a log that is not known to be damaged, for `/readyz`.
final class Readiness: Sendable {
    private let ready = Atomic(false)
    private let withdrawn = Atomic(false)

    /// Ends readiness for good.
    func withdraw() { withdrawn.store(true, ordering: .releasing) }

    var isReady: Bool {
        get { ready.load(ordering: .acquiring) && !withdrawn.load(ordering: .acquiring) }
        set { ready.store(newValue, ordering: .releasing) }
    }
}

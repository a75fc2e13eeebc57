import ServiceLifecycle

/// Does something at the moment at which the daemon is asked to stop, before any other part ends.
///
/// A service group ends its services in the reverse of their order: this one is to be its last.
struct ShutdownHook: Service {
    let onShutdown: @Sendable () -> Void

    func run() async throws {
        do {
            try await gracefulShutdown()
        } catch is CancellationError {
            // Another part has failed, and the daemon stops for that.
        }
        onShutdown()
    }
}

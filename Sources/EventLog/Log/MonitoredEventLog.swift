/// A log whose writer can be observed, as the daemon does.
package protocol MonitoredEventLog: EventLog {
    /// Whether the log accepts events.
    var health: AppendHealth { get }

    /// Waits until the writer has reached its storage once more, which shows that it is not stuck; writes nothing.
    ///
    /// Returns at once if the log is closed or was opened for reading.
    func writerRoundTrip() async
}

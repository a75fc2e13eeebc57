/// How the service stands.
package struct StatusView: Codable, Sendable, Equatable {
    /// The version of the daemon.
    package var version: String
    /// The position of the log's last event; 0 while it is empty.
    package var position: Int
    /// How many streams the log has.
    package var streams: Int
    /// How many events the log has.
    package var events: Int
    /// The root hash of the log, hexadecimal.
    package var head: String
    /// When the daemon started, RFC 3339 in UTC.
    package var since: String

    /// How the service stands.
    package init(version: String, position: Int, streams: Int, events: Int, head: String, since: String) {
        self.version = version
        self.position = position
        self.streams = streams
        self.events = events
        self.head = head
        self.since = since
    }
}

/// How the service stands.
public struct StatusView: Codable, Sendable, Equatable {
    /// The version of the daemon.
    public var version: String
    /// The position of the log's last event; 0 while it is empty.
    public var position: Int
    /// How many streams the log has.
    public var streams: Int
    /// How many events the log has.
    public var events: Int
    /// The root hash of the log, hexadecimal.
    public var head: String
    /// When the daemon started, RFC 3339 in UTC.
    public var since: String

    /// How the service stands.
    public init(version: String, position: Int, streams: Int, events: Int, head: String, since: String) {
        self.version = version
        self.position = position
        self.streams = streams
        self.events = events
        self.head = head
        self.since = since
    }
}

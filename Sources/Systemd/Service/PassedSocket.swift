/// A socket that the service manager opened and passed to this process.
package struct PassedSocket: Sendable, Hashable {
    /// The kind of address that a socket is bound to.
    package enum Family: Sendable, Hashable {
        /// A Unix socket: its path, an abstract name beginning with `@`, or `nil` if it has none.
        case unix(path: String?)
        /// IPv4.
        case inet
        /// IPv6.
        case inet6
        /// Another address family, by its number in `<sys/socket.h>`.
        case other(Int32)
    }

    /// The open descriptor, set to close on exec.
    package let descriptor: Int32
    /// `FileDescriptorName=` of the socket unit; without one, systemd passes the unit's name or `unknown`.
    package let name: String
    /// The kind of address that the socket is bound to.
    package let family: Family
    /// Whether the socket is a stream; datagram and sequenced-packet sockets are not.
    package let isStream: Bool
    /// Whether connections can be accepted on it.
    package let isListening: Bool
}

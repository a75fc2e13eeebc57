import Foundation
import Glibc

/// A TCP port of the loopback interface: `HOST:PORT`.
package struct LoopbackAddress: Sendable, Hashable, CustomStringConvertible {
    /// The host without brackets: `127.0.0.1` and its like, `::1` or `localhost`.
    package let host: String
    /// The port; 0 means a free one.
    package let port: UInt16

    /// Reads an address.
    ///
    /// - Parameter text: `HOST:PORT`, where the host is a loopback address or `localhost`.
    /// - Throws: ``SocketError`` if it is not one.
    package init(_ text: String) throws(SocketError) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw SocketError("\"\(text)\" is not HOST:PORT, such as 127.0.0.1:8080.")
        }
        let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard host == "::1" || host == "localhost" || host.hasPrefix("127.") else {
            throw SocketError(
                "\"\(host)\" is not a loopback address; serve on 127.0.0.1 and put a proxy with TLS in front.")
        }
        var number = in_addr()
        guard host == "::1" || host == "localhost" || inet_pton(AF_INET, host, &number) == 1 else {
            throw SocketError("\"\(host)\" is not an address.")
        }
        self.host = host
        self.port = port
    }

    var isIPv6: Bool { host == "::1" }

    /// The address in digits.
    var numericHost: String { host == "localhost" ? "127.0.0.1" : host }

    /// The address as it is written, with brackets around an IPv6 host.
    package var description: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

import Glibc
import HTTPTypes
import Hummingbird
import Reminding

/// Refuses requests that a web page of another site makes a browser send.
///
/// A browser on the daemon's machine, or one that can reach its proxy, sends requests for any page that it shows. Such a
/// page has no token, but a browser sends saved passwords by itself, and some routes are open to all.
/// - A page can make its own host name resolve to the loopback address (DNS rebinding), so the host of a request over TCP
///   must be an IP address, `localhost` or the public address, none of which a page can have.
/// - A request with an `Origin` (RFC 6454) or with fetch metadata (W3C Fetch Metadata) must come from this origin; only
///   following a link may come from elsewhere.
struct RequestOrigin: RouterMiddleware {
    typealias Context = OversightContext

    /// The configured public address.
    let publicLinks: @Sendable () -> PublicLinks?

    func handle(
        _ request: Request, context: OversightContext,
        next: (Request, OversightContext) async throws -> Response
    ) async throws -> Response {
        if context.socket == .tcp { try checkHost(request) }
        try checkOrigin(request)
        return try await next(request, context)
    }

    /// - Throws: ``Problem`` if the request is for another host, or names none or several.
    private func checkHost(_ request: Request) throws {
        guard let authority = request.head.authority, !request.headers.contains(.host) else {
            throw Problem.invalid("A request names one host in its Host header.")
        }
        guard isOwn(authority) else {
            throw Problem(
                .misdirectedRequest, "misdirected",
                "Nothing is served here under that name; use localhost, or set public-address in the daemon's "
                    + "configuration to the address that its proxy serves.")
        }
    }

    /// - Throws: ``Problem`` if a browser says that the request comes from a page of another site.
    private func checkOrigin(_ request: Request) throws {
        if let origin = request.headers[.origin] {
            let from = origin.split(separator: "://", maxSplits: 1).last.map { $0.lowercased() }
            let own = [request.head.authority, publicLinks()?.authority].compactMap { $0?.lowercased() }
            guard let from, own.contains(from) else { throw Self.foreign }
        }
        guard let site = request.headers[.secFetchSite], site != "none", site != "same-origin" else { return }
        let isReading = request.method == .get || request.method == .head
        guard isReading, request.headers[.secFetchMode] == "navigate", request.headers[.secFetchDest] == "document"
        else {
            throw Self.foreign
        }
    }

    private static var foreign: Problem {
        Problem(.forbidden, "foreign-origin", "A web page of another site asked for this, which is refused.")
    }

    /// Whether a host, with or without a port, is one of this installation.
    private func isOwn(_ authority: String) -> Bool {
        let host = Self.host(of: authority).lowercased()
        if host == "localhost" { return true }
        var storage = in6_addr()
        if inet_pton(AF_INET, host, &storage) == 1 || inet_pton(AF_INET6, host, &storage) == 1 { return true }
        return publicLinks().map { Self.host(of: $0.authority).lowercased() == host } ?? false
    }

    /// The host of `host`, `host:port` or `[address]:port`.
    private static func host(of authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }
}

extension HTTPField.Name {
    /// In a request's fields only if it was sent more than once: the first is the request's authority.
    fileprivate static let host = HTTPField.Name("Host") ?? .ifRange
    fileprivate static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .ifRange
    fileprivate static let secFetchMode = HTTPField.Name("Sec-Fetch-Mode") ?? .ifRange
    fileprivate static let secFetchDest = HTTPField.Name("Sec-Fetch-Dest") ?? .ifRange
}

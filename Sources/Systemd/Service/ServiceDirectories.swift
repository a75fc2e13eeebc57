import Glibc

/// The directories that the service manager made for this service; "RuntimeDirectory=" and on in systemd.exec(5).
package struct ServiceDirectories: Sendable, Hashable {
    /// `StateDirectory=`: kept across restarts, usually below `/var/lib`.
    package let state: [String]
    /// `RuntimeDirectory=`: gone when the service stops, below `/run`.
    package let runtime: [String]
    /// `CacheDirectory=`: may be emptied at any time, usually below `/var/cache`.
    package let cache: [String]
    /// `ConfigurationDirectory=`: usually below `/etc`.
    package let configuration: [String]
    /// The directory of `LoadCredential=` and similar settings; `nil` if the unit passes no credentials.
    package let credentials: String?

    /// Reads the variables that systemd sets for a service.
    ///
    /// - Parameter environment: Names to values. Each directory variable is a colon-separated list of absolute paths;
    ///   a variable that is not set, or is empty, gives no directories.
    /// - Throws: ``ServiceError`` with `relativeDirectory` if a path is not absolute: it would mean another place
    ///   whenever the working directory changes.
    package init(environment: [String: String]) throws(ServiceError) {
        state = try Self.paths("STATE_DIRECTORY", in: environment)
        runtime = try Self.paths("RUNTIME_DIRECTORY", in: environment)
        cache = try Self.paths("CACHE_DIRECTORY", in: environment)
        configuration = try Self.paths("CONFIGURATION_DIRECTORY", in: environment)
        // One path, not a list: systemd makes a single directory for every credential of a unit.
        credentials = try Self.absolute(environment["CREDENTIALS_DIRECTORY"] ?? "", of: "CREDENTIALS_DIRECTORY")
    }

    private static func paths(
        _ variable: String, in environment: [String: String]
    ) throws(ServiceError) -> [String] {
        var paths: [String] = []
        for path in (environment[variable] ?? "").split(separator: ":") {
            if let path = try absolute(String(path), of: variable) { paths.append(path) }
        }
        return paths
    }

    private static func absolute(_ path: String, of variable: String) throws(ServiceError) -> String? {
        guard !path.isEmpty else { return nil }
        guard path.hasPrefix("/") else {
            throw ServiceError(.relativeDirectory, "\(variable) must hold absolute paths, and \"\(path)\" is not one")
        }
        return path
    }
}

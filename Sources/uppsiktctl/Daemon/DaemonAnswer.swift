import Foundation

/// An answer of the daemon.
struct DaemonAnswer: Sendable, Equatable {
    /// The HTTP status.
    var status: Int
    /// Whether the command had already been carried out.
    var wasReplayed = false
    /// The header fields `uppsikt-…` and `content-length`, by their names in lower case.
    var fields: [String: String] = [:]
    /// The whole body; empty if it was streamed.
    var body: [UInt8] = []

    /// Whether the daemon did what was asked.
    var isSuccess: Bool { (200..<300).contains(status) }

    /// Decodes the body.
    ///
    /// - Throws: ``Failure`` if the body cannot be decoded as the type.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch {
            throw Failure(
                """
                The daemon's answer could not be understood; see with `uppsiktctl status` whether its version is \
                \(programVersion) as this program's.
                """)
        }
    }
}

import Foundation

/// What the daemon answered.
struct DaemonAnswer: Sendable, Equatable {
    /// The status of HTTP.
    var status: Int
    /// Whether the same command had been carried out before.
    var wasReplayed = false
    /// The fields of the header that the daemon's own names begin, and the length, by their names in small letters.
    var fields: [String: String] = [:]
    /// The whole body; empty where it was streamed.
    var body: [UInt8] = []

    /// Whether the daemon did what was asked.
    var isSuccess: Bool { (200..<300).contains(status) }

    /// The body as a value.
    ///
    /// - Parameter type: What to read.
    /// - Throws: ``Failure`` where the body is something else.
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

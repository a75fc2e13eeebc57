import ArgumentParser
import EventLog
import Foundation
import Glibc

/// One connection that sends a command, reads the answer and knows how long it took.
///
/// Sockets used directly, since the client shares two cores with what it measures.
struct CommandConnection {
    let descriptor: Int32
    private let activities: Int
    private var next: Int
    private let number: Int
    private var sent = ContinuousClock.now
    private var keys = EventIDGenerator()
    private var request: [UInt8] = []
    private var answer = [UInt8](repeating: 0, count: 16_384)
    private var received = 0

    /// Connects.
    ///
    /// - Parameters:
    ///   - path: The daemon's socket.
    ///   - number: Which of the connections it is.
    ///   - activities: How many activities there are to report on.
    init(path: String, number: Int, of activities: Int) throws {
        self.activities = activities
        self.number = number
        next = number
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw ValidationError("The socket's path is too long.")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = descriptor
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard connected == 0 else { throw ValidationError("\(path) cannot be connected to.") }
    }

    /// Closes it.
    func close() { _ = Glibc.close(descriptor) }

    /// Sends the next command, under a key of its own.
    mutating func send() throws {
        // The connections share the activities out, so that no two report on the same one at once.
        let activity = next % activities
        // Saying the same again would be no event.
        let body =
            "{\"status\":\"in_progress_on_plan\",\"comment\":\"Omgång \(next / activities): arbetet fortsätter som tänkt.\"}"
        next += 64
        let head = """
            POST /api/v1/activities/granvik-\(activity)/status-reports HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Idempotency-Key: \(keys.next(at: LogClock.system.now()))\r
            Content-Length: \(body.utf8.count)\r
            \r\n
            """
        request.removeAll(keepingCapacity: true)
        request.append(contentsOf: head.utf8)
        request.append(contentsOf: body.utf8)
        received = 0
        sent = .now
        let written = request.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written == request.count else { throw ValidationError("A request could not be sent.") }
    }

    /// Reads what has come.
    ///
    /// - Returns: The seconds since the command was sent, once the answer is whole.
    /// - Throws: Where the answer is not that the command was carried out.
    mutating func receive() throws -> Double? {
        let count = answer.withUnsafeMutableBytes { [descriptor, received] buffer in
            Glibc.read(descriptor, buffer.baseAddress?.advanced(by: received), buffer.count - received)
        }
        guard count > 0 else { throw ValidationError("The daemon closed connection \(number).") }
        received += count
        guard let length = wholeLength(), received >= length else { return nil }
        guard answer[9] == UInt8(ascii: "2") else {
            throw ValidationError("The daemon said: \(String(decoding: answer[..<received], as: UTF8.self))")
        }
        return (ContinuousClock.now - sent).seconds
    }

    /// The length of the answer with its head, once the head is whole.
    private func wholeLength() -> Int? {
        guard received >= 4 else { return nil }
        return answer.withUnsafeBytes { bytes in
            var length = 0
            var line = 0
            for index in 0..<received where bytes[index] == UInt8(ascii: "\n") {
                if index - line == 1 { return index + 1 + length }
                if Self.isContentLength(bytes, line) {
                    for digit in bytes[(line + Self.field.count)..<(index - 1)] where (0x30...0x39).contains(digit) {
                        length = length * 10 + Int(digit - 0x30)
                    }
                }
                line = index + 1
            }
            return nil
        }
    }

    private static let field = Array("content-length:".utf8)

    private static func isContentLength(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        // Setting this bit makes letters lower-case and leaves the hyphen and the colon as they are.
        start + field.count < bytes.count && field.indices.allSatisfy { bytes[start + $0] | 0x20 == field[$0] | 0x20 }
    }
}

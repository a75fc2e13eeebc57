extension AppendRequest {
    /// The most that one event may hold, in bytes.
    package static let maximumDataLength = 16 * 1024 * 1024
    /// The versions that a type's schema may have.
    static let versions = 1...65_535

    /// Refuses what no log may store.
    ///
    /// The bytes of an event are hashed under a header of lines, so no field of the header may contain a line break, and
    /// they are stored as text that a person can read with the database's own shell, so they must be UTF-8 without NUL.
    ///
    /// - Throws: ``EventLogError/Code/invalidRequest`` with the reason.
    package func validate() throws(EventLogError) {
        guard fingerprint.count <= 64 else {
            throw .invalidRequest("The fingerprint of command “\(command)” is longer than 64 bytes; use a digest.")
        }
        guard Self.isActor(actor) else {
            throw .invalidRequest("The actor of command “\(command)” is not 1 to 200 bytes without control characters.")
        }
        var streams = Set<StreamName>()
        for append in appends {
            guard streams.insert(append.stream).inserted else {
                throw .invalidRequest("Command “\(command)” names stream “\(append.stream)” twice; join its events.")
            }
            if case .exactly(let revision) = append.expected, revision < 0 {
                throw .invalidRequest("Command “\(command)” expects the negative revision \(revision).")
            }
            for event in append.events { try Self.validate(event, of: command) }
        }
    }

    private static func validate(_ event: NewEvent, of command: CommandID) throws(EventLogError) {
        guard isType(event.type) else {
            throw .invalidRequest(
                "An event of command “\(command)” has a type that is not 1 to 200 ASCII letters, digits, “.”, “_” or “-”."
            )
        }
        guard versions.contains(event.version) else {
            throw .invalidRequest("\(event.type) of command “\(command)” has version \(event.version), not 1 to 65535.")
        }
        guard (1...maximumDataLength).contains(event.data.count) else {
            throw .invalidRequest(
                "\(event.type) of command “\(command)” has \(event.data.count) bytes, not 1 to 16 MiB.")
        }
        guard String(validating: event.data, as: UTF8.self) != nil, !event.data.contains(0) else {
            throw .invalidRequest("\(event.type) of command “\(command)” is not UTF-8 text without NUL.")
        }
    }

    static func isType(_ type: String) -> Bool {
        (1...200).contains(type.utf8.count)
            && type.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    static func isActor(_ actor: String) -> Bool {
        (1...200).contains(actor.utf8.count) && actor.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }
}

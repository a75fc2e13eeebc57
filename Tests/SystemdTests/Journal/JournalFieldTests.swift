import Testing

@testable import Systemd

@Suite("Names of journal fields")
struct JournalFieldTests {
    @Test(
        "Names that journald keeps",
        arguments: ["A", "MESSAGE", "UPPSIKT_REPORT", "A1_", String(repeating: "X", count: 64)])
    func kept(name: String) throws {
        #expect(try JournalField(validating: name).name == name)
    }

    @Test(
        "Names that journald drops are refused",
        arguments: [
            "", "_PID", "__CURSOR", "1ST", "message", "A-B", "A B", "A=B", "A\nB", "Å",
            String(repeating: "X", count: 65),
        ])
    func dropped(name: String) {
        let error = #expect(throws: JournalError.self) { try JournalField(validating: name) }
        #expect(error?.code == .invalidFieldName)
    }

    @Test(
        "Keys of metadata become names that journald keeps",
        arguments: [
            ("report", "UPPSIKT_REPORT"), ("reportID", "UPPSIKT_REPORT_ID"), ("HTTPStatus", "UPPSIKT_HTTP_STATUS"),
            ("http.status-code", "UPPSIKT_HTTP_STATUS_CODE"), ("round2Due", "UPPSIKT_ROUND2_DUE"),
            ("already_snake", "UPPSIKT_ALREADY_SNAKE"), ("_PID", "UPPSIKT_PID"), ("mål", "UPPSIKT_M_L"),
            ("1st", "UPPSIKT_1ST"),
            ("", "UPPSIKT_"), ("hb.request.id", "UPPSIKT_HB_REQUEST_ID"), ("ID", "UPPSIKT_ID"),
        ])
    func metadataKey(key: String, name: String) throws {
        let field = JournalField(metadataKey: key, prefix: .uppsikt)
        #expect(field.name == name)
        #expect(try JournalField(validating: field.name) == field)
    }

    @Test("A long key is cut to what journald keeps")
    func longKey() throws {
        let field = JournalField(metadataKey: String(repeating: "long", count: 40), prefix: .uppsikt)
        #expect(try JournalField(validating: field.name).name.count == 64)
    }

    @Test("A prefix begins field names")
    func prefix() throws {
        #expect(JournalField(metadataKey: "a", prefix: try JournalFieldPrefix(validating: "OTHER")).name == "OTHER_A")
        for text in ["", "_X_", "x_", String(repeating: "X", count: 33)] {
            #expect(throws: JournalError.self) { try JournalFieldPrefix(validating: text) }
        }
    }

    @Test("Whatever the key, the name is one that journald keeps and that begins with the prefix", arguments: 1...20)
    func anyKey(seed: UInt64) throws {
        var state = seed
        for length in 0..<100 {
            let key = String(
                String.UnicodeScalarView(
                    (0..<length).map { _ in
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return UnicodeScalar(UInt16(truncatingIfNeeded: state >> 33) & 0x1FF) ?? "x"
                    }))
            let field = JournalField(metadataKey: key, prefix: .uppsikt)
            #expect(try JournalField(validating: field.name) == field)
            #expect(field.name.hasPrefix("UPPSIKT_"))
        }
    }
}

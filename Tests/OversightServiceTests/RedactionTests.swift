import Oversight
import Testing

@testable import OversightService

@Suite("What another program's log message says about a person")
struct RedactionTests {
    private let directory: PersonDirectory
    private let person = Identifier<Person>(rawValue: "p-1")

    init() async throws {
        directory = PersonDirectory()
        try await directory.save(
            PersonDirectory.Entry(
                id: person.rawValue, name: "Åsa Ek", email: "asa.ek@granvik.example", user: "asae"))
    }

    @Test(
        "is kept without name, address and user",
        arguments: [
            ("<asa.ek@granvik.example>: no such mailbox", "<(recipient)>: no such mailbox"),
            ("Mailbox of ÅSA EK is full", "Mailbox of (recipient) is full"),
            ("A\u{30A}sa Ek: unknown", "(recipient): unknown"),
            ("user unknown: asae", "user unknown: (recipient)"),
            ("550 5.1.1 asa.ek... User unknown", "550 5.1.1 (recipient)... User unknown"),
            ("Ek, Åsa", "(recipient), (recipient)"),
            // Words of which a name is a part are no name.
            ("Ekonomin är god, seko", "Ekonomin är god, seko"),
            ("timeout after 30 s", "timeout after 30 s"), ("", ""),
        ])
    func redacted(said: String, kept: String) throws {
        #expect(directory.redacted(said, of: person) == kept)
    }

    @Test("is kept unchanged if the directory does not know the person")
    func unknown() throws {
        #expect(directory.redacted("Åsa Ek", of: Identifier(rawValue: "p-2")) == "Åsa Ek")
    }
}

import Foundation
import Oversight
import OversightViews
import Testing

@testable import Reminding

@Suite struct MessageTests {
    @Test func aDigestIsAMessageInTwoLanguages() throws {
        let digest = try Sample.digest(
            Sample.item("Starta digital tillsyn", due: "2026-11-20", daysLeft: -3),
            Sample.item("Rapport om äldreomsorgen", kind: .report, id: "granvik-rapport"))
        let text = try Sample.composer().message(digest, to: "karin@granvik.example", name: "Karin Överby")
        let message = try ReadMessage(text)
        #expect(try message.field("From") == "Uppsikt <uppsikt@granvik.example>")
        #expect(try ReadMessage.decoded(message.field("To")) == "Karin Överby <karin@granvik.example>")
        #expect(try ReadMessage.decoded(message.field("Subject")) == "Påminnelse: 1 försenad, 1 förfaller snart")
        #expect(try message.field("Date") == "Mon, 23 Nov 2026 08:00:00 +0000")
        #expect(try message.field("Message-ID") == "<p-lind-2026-11-23@paminnelser.granvik.example>")
        #expect(
            try ReadMessage.decoded(message.field("List-Id"))
                == "Påminnelser från Uppsikt <paminnelser.granvik.example>")
        #expect(try message.field("Auto-Submitted") == "auto-generated")
        #expect(try message.field("MIME-Version") == "1.0")
        #expect(try message.field("Content-Type").hasPrefix("multipart/alternative;"))
        #expect(!message.fields.contains { ["Bcc", "Cc", "Precedence", "Content-Disposition"].contains($0.name) })
        // The last part is the one that readers prefer.
        #expect(message.parts.map { $0.fields.first { $0.name == "Content-Language" }?.value } == ["en", "sv"])
        #expect(message.parts.allSatisfy { $0.fields.contains { $0.value == "text/plain; charset=utf-8" } })
        #expect(!text.contains("\r"))
    }

    @Test func theSwedishTextIsWhatAPersonReads() throws {
        let digest = try Sample.digest(
            Sample.item("Starta digital tillsyn", due: "2026-11-22", daysLeft: -1),
            Sample.item("Rapport", kind: .report, due: "2026-11-23", daysLeft: 0, unit: nil, id: "granvik-rapport"),
            Sample.item("Besök", due: "2026-11-30", daysLeft: 7, id: "granvik-b"))
        let text = try Sample.composer().message(digest, to: "a@b.example", name: nil)
        let swedish = try #require(try ReadMessage(text).parts.last?.text)
        #expect(
            swedish.hasPrefix(
                """
                Påminnelse från Uppsikt för 2026-11-23.

                Försenat (1)

                Aktivitet: Starta digital tillsyn
                Slutdatum: 2026-11-22, 1 dag försenad
                Enhet: Hemtjänst
                Id: granvik-3k9w2m7q1x
                https://uppsikt.granvik.example/api/v1/activities/granvik-3k9w2m7q1x

                Förfaller snart (2)

                Rapport: Rapport
                Ska vara inlämnad: 2026-11-23, förfaller i dag
                Id: granvik-rapport
                https://uppsikt.granvik.example/api/v1/reports/granvik-rapport

                Aktivitet: Besök
                Slutdatum: 2026-11-30, förfaller om 7 dagar

                """.dropLast()))
        #expect(swedish.contains("roll i Uppsikt"))
    }

    @Test(
        arguments: [
            (7, "förfaller om 7 dagar", "due in 7 days"), (1, "förfaller om 1 dag", "due in 1 day"),
            (0, "förfaller i dag", "due today"), (-1, "1 dag försenad", "1 day overdue"),
            (-2, "2 dagar försenad", "2 days overdue"), (Int.min, "9223372036854775808 dagar försenad", nil),
        ] as [(Int, String, String?)])
    func daysInWords(days: Int, swedish: String, english: String?) {
        #expect(SwedishWords.left(days) == swedish)
        if let english { #expect(EnglishWords.left(days) == english) }
    }

    @Test func subjectsCountWhatThereIs() {
        #expect(SwedishWords.subject(overdue: 2, soon: 0) == "Påminnelse: 2 försenade")
        #expect(SwedishWords.subject(overdue: 0, soon: 3) == "Påminnelse: 3 förfaller snart")
        #expect(EnglishWords.subject(overdue: 1, soon: 1) == "Reminder: 1 overdue, 1 due soon")
    }

    @Test func withoutAPublicAddressThereIsNoLink() throws {
        let settings = MailSettings(from: "a@b.example", listID: "l.b.example")
        let text = try Sample.composer(settings).message(
            Sample.digest(Sample.item("Besök")), to: "a@b.example", name: nil)
        #expect(try !ReadMessage(text).parts.contains { $0.text.contains("http") })
    }

    @Test func theSameDigestIsTheSameMessageButForItsDate() throws {
        let digest = try Sample.digest(Sample.item("Besök"))
        let later = try DigestComposer(settings: Sample.settings, now: { Date(timeIntervalSince1970: 1_800_000_000) })
        let first = try Sample.composer().message(digest, to: "a@b.example", name: nil)
        let second = try later.message(digest, to: "a@b.example", name: nil)
        #expect(first != second)
        let undated = [first, second].map { $0.split(separator: "\n").filter { !$0.hasPrefix("Date: ") } }
        #expect(undated[0] == undated[1])
    }

    @Test func aLongTitleIsKeptWhole() throws {
        let title = (1...400).map { "ord\($0)" }.joined(separator: " ") + String(repeating: "å", count: 3000)
        let text = try Sample.composer().message(
            Sample.digest(Sample.item(title)), to: "a@b.example", name: nil)
        #expect(try ReadMessage(text).parts.allSatisfy { $0.text.contains(title) })
    }

    @Test(
        arguments: [
            MailSettings(from: "-x@b.example", listID: "l.b"), MailSettings(from: "a@b.example", listID: "list"),
            MailSettings(from: "a@b.example", listID: "l.b> x"), MailSettings(from: "a@b.example", listID: "l.b\nX: y"),
            MailSettings(from: "a@b.example", listID: "l.b", publicAddress: "javascript:alert(1)"),
            MailSettings(from: "a@b.example", listID: "l.b", publicAddress: "https://"),
            MailSettings(from: "a@b.example", listID: "l.b", publicAddress: "https://a\nb"),
        ])
    func settingsThatCannotStandInAMessageAreRefused(settings: MailSettings) {
        #expect(throws: MailError.self) { try DigestComposer(settings: settings) }
    }

    /// Whatever titles and names hold, the header has the same fields and every text comes out as it went in.
    @Test func nothingThatPeopleWriteCanChangeTheHeader() throws {
        var random = RandomText(seed: 20_261_123)
        let composer = try Sample.composer()
        let expected = [
            "Date", "From", "To", "Subject", "Message-ID", "List-Id", "Auto-Submitted", "X-Auto-Response-Suppress",
            "MIME-Version", "Content-Type",
        ]
        for _ in 0..<80 {
            let (title, unit, name) = (random.next(), random.next(upTo: 60), random.next(upTo: 120))
            let digest = try Sample.digest(
                Sample.item(title, unit: unit), Sample.item(random.next(upTo: 2000), daysLeft: -4, id: random.next()))
            let message = try ReadMessage(composer.message(digest, to: "a@b.example", name: name))
            #expect(message.fields.map(\.name) == expected)
            #expect(message.parts.count == 2)
            let to = try ReadMessage.decoded(message.field("To"))
            #expect(to == (CleanText.line(name) + " <a@b.example>").trimmingCharacters(in: .whitespaces))
            for part in message.parts {
                // By bytes: a mark at the beginning of a title is one character with the space before it.
                #expect(Array(part.text.utf8).contains(Array(CleanText.line(title).utf8)))
                let lines = part.text.unicodeScalars.filter { $0 != "\n" }
                #expect(!lines.contains { $0.properties.generalCategory == .control })
            }
        }
    }

    @Test func encodedWordsComeOutAsTheyWentIn() throws {
        var random = RandomText(seed: 7)
        for _ in 0..<400 {
            let text = CleanText.line(random.next(upTo: 300))
            let field = HeaderField("Subject", text: text)
            for line in field.lines { #expect(line.utf8.count <= 76) }
            let value = field.lines.joined().dropFirst("Subject:".count)
            #expect(try ReadMessage.decoded(String(value)) == text)
        }
    }

    @Test func quotedPrintableComesOutAsItWentIn() throws {
        var random = RandomText(seed: 99)
        for _ in 0..<300 {
            let text = random.next(upTo: 400).replacing("\r", with: "")
            let encoded = QuotedPrintable.encode(text)
            #expect(!encoded.contains("=_"))
            let header = "A: b\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n"
            let message = try ReadMessage(header + "--=_x\nC: d\n\n\(encoded)\n--=_x--\n")
            #expect(message.parts.first?.text == text)
        }
    }
}

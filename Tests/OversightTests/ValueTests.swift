import Foundation
import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("Numbers of the diary, wordings and identifiers")
struct ValueTests {
    @Test(
        "A diary number is kept as written and compared in one form",
        arguments: [
            ("KS 20/365", "KS 20/365", "KS 20/365"), ("ks  20 / 365", "ks 20 / 365", "KS 20/365"),
            ("2023-001-042", "2023-001-042", "2023-001-042"), ("2023–001–042", "2023–001–042", "2023-001-042"),
            ("2021-000112 - 042", "2021-000112 - 042", "2021-000112-042"),
            (" 2021-000112\u{A0}‑ 042\n", "2021-000112 ‑ 042", "2021-000112-042"),
            ("SN2024/17", "SN2024/17", "SN2024/17"),
            ("dnr 7", "dnr 7", "DNR 7"),
        ])
    func diaryNumber(_ given: String, _ written: String, _ normalised: String) throws {
        let number = try #require(DiaryNumber(given))
        #expect(number.written == written)
        #expect(number.normalised == normalised)
        #expect(DiaryNumber(number.normalised)?.normalised == normalised)
    }

    @Test(
        "Diary numbers are one however they are written, and two if a digit or a part differs",
        arguments: [
            ("KS 2024/365", "ks 2024-365", true), ("KS 2024/365", "KS2024/365", true),
            ("KS 2024/365", "Ks  2024 – 365", true), ("2023-001-042", "2023/001/042", true),
            ("KS 2024/365", "KS 2024/366", false), ("KS 2024/365", "KF 2024/365", false),
            ("KS 2024/365", "KS 2024365", false), ("KS 2024 365", "KS 2024365", false), ("KS/1", "KS-1", false),
        ])
    func sameDiaryNumber(_ one: String, _ other: String, _ isSame: Bool) throws {
        let (one, other) = (try #require(DiaryNumber(one)), try #require(DiaryNumber(other)))
        #expect(one.isSame(as: other) == isSame)
        #expect(other.isSame(as: one) == isSame)
        // What an earlier release stored as the compared form has no say.
        #expect(DiaryNumber(written: one.written, normalised: "?").isSame(as: other) == isSame)
    }

    @Test(
        "A paragraph of minutes is its number and its letter",
        arguments: [
            ("§ 50", "§  50.", true), ("§ 50", "50 §", true), ("§ 50", "Paragraf 50", true), ("§ 50 a", "§50A", true),
            ("KS AU § 12 a", "ks au §12a", true), ("§§ 112–114", "§§ 112 - 114", true), ("§ 50", "§ 51", false),
            ("§ 50", "§ 50 a", false), ("§ 51", "§ 5 1", false), ("KS § 12", "KF § 12", false),
        ])
    func paragraph(_ one: String, _ other: String, _ isSame: Bool) {
        #expect((Paragraph(one) == Paragraph(other)) == isSame)
    }

    @Test(
        "Text without a digit, or far too long, is not a diary number",
        arguments: ["", " ", "KS", "–", String(repeating: "1", count: 61)])
    func noDiaryNumber(_ text: String) { #expect(DiaryNumber(text) == nil) }

    @Test("A diary number may be 60 characters long")
    func longDiaryNumber() { #expect(DiaryNumber(String(repeating: "1", count: 60)) != nil) }

    @Test(
        "Spellings of the same words are the same",
        arguments: [
            "Fler i arbete", "fler  i\tarbete", "FLER I ARBETE.", " Fler i arbete * ", "Fler i arbete**",
            "Fler i arbete*.",
            "Fler i ar\u{AD}bete", "Fler\u{A0}i\narbete",
        ])
    func sameWords(_ text: String) { #expect(Wording.key(text) == "fler i arbete") }

    @Test(
        "Typesetting makes no other words",
        arguments: [
            (
                "Projektet “Fri sikt” – effektiv fl\u{F6}dning",
                "projektet \"Fri sikt\" - e\u{FB00}ektiv \u{FB02}\u{F6}dning"
            ),
            ("”Fri sikt”", "'Fri sikt'"), ("«Fri sikt»", "\"fri sikt\""), ("Lars’ plan", "Lars' plan"),
            ("2024–2025", "2024-2025"), ("a — b", "a - b"), ("\u{FB01}lm och \u{FB03}x", "Film och ffix"), ("−3", "-3"),
        ])
    func typesetting(_ one: String, _ other: String) {
        #expect(Wording.key(one) == Wording.key(other))
        #expect(Wording.key(Wording.key(one)) == Wording.key(one))
    }

    @Test("An identifier stays what it was, whatever is compared as equal since")
    func identifiersStay() {
        #expect(Identifier<Activity>.short("ange-2024", of: "Fri – sikt").rawValue == "ange-2024-bpfbh8b9r3")
    }

    @Test("Other words stay other words")
    func otherWords() {
        #expect(Wording.key("Ånge") == Wording.key("A\u{30A}nge"))
        #expect(Wording.key("Ånge") != Wording.key("Ange"))
        #expect(Wording.key("1.1 mål") == "1.1 mål")
        #expect(Wording.key("a*b") == "a*b")
        #expect(Wording.key("") == "")
        #expect(Wording.key(" . * ") == "")
        #expect(Wording.tidy("  Två\n ord. ") == "Två ord.")
        #expect(Array(Wording.tidy("A\u{30A}").utf8) == Array("Å".utf8))
    }

    @Test("A key is its own key", arguments: 1...6)
    func keyOfKey(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = ["a", "Å", "A\u{30A}", " ", "\t", "*", ".", "\u{AD}", "ß", "İ", "1", "-", "é"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }.joined()
            let key = Wording.key(text)
            #expect(Wording.key(key) == key, "\(text.debugDescription)")
        }
    }

    @Test("A slug has only characters that are allowed in a stream's name")
    func slug() {
        func slug(_ first: String?, _ second: String? = nil) -> String {
            Identifier<Activity>.slug(first, second).rawValue
        }
        #expect(slug("Ånge kommun") == "ange-kommun")
        #expect(slug("Särskilt boende", "Ö") == "sarskilt-boende-o")
        #expect(slug("A\u{30A}nge") == "ange")
        #expect(slug(nil, "b") == "b")
        #expect(slug("a", "") == "a")
        #expect(slug("2.1.1 – mål!") == "2-1-1-mal")
        #expect(slug("") == "x")
        #expect(slug("日本") == "x")
        #expect(slug(String(repeating: "ab ", count: 80)).utf8.count <= 120)
    }

    @Test("Any slug and any short identifier is accepted as a user's", arguments: 1...4)
    func slugsAreIdentifiers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let scalars = (0..<Int.random(in: 0...150, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            for identifier in [Identifier<Goal>.slug(text), .short("ange", of: text)] {
                #expect(Identifier<Goal>(checking: identifier.rawValue) == identifier, "\(text.debugDescription)")
            }
        }
    }

    @Test("A short identifier is the same for the same words, on every machine and for ever")
    func short() {
        let one = Identifier<Activity>.short("ange", of: "Hälsosamtal", "2024")
        #expect(one == .short("ange", of: "  hälsosamtal. ", "2024"))
        #expect(one != .short("ange", of: "Hälsosamtal2024", ""))
        #expect(one != .short("ange", of: "2024", "Hälsosamtal"))
        #expect(one.rawValue.hasPrefix("ange-"))
        #expect(one.rawValue.utf8.count == "ange-".utf8.count + 10)
        // Streams are named by these: another answer would lose every stream that exists.
        #expect(Identifier<Activity>.short("x", of: "").rawValue == "x-vfxd5rdtat")
        #expect(one.rawValue == "ange-mmbsb8hgb9")
    }

    @Test("Many titles have as many short identifiers")
    func fewClashes() {
        let identifiers = Set((0..<20_000).map { Identifier<Activity>.short("a", of: "Aktivitet \($0)") })
        #expect(identifiers.count == 20_000)
    }

    @Test("An identifier given by a user is folded to lower case, or refused")
    func checking() {
        func check(_ text: String) -> Identifier<Report>? { Identifier(checking: text) }
        #expect(check("Ange-2024") == "ange-2024")
        #expect(check(String(repeating: "a", count: 120)) != nil)
        for text in ["", "ånge", "a b", "a_b", "a/b", "a.b", "../x", "a\u{0}", String(repeating: "a", count: 121)] {
            #expect(check(text) == nil, "\(text.debugDescription)")
        }
    }

    @Test("Days and identifiers are plain strings in JSON")
    func codable() throws {
        struct Pair: Codable, Equatable {
            var day: CalendarDate
            var id: Identifier<Goal>
        }
        let pair = Pair(day: "2024-02-29", id: "g-1")
        let data = try JSONEncoder().encode(pair)
        #expect(try JSONDecoder().decode(Pair.self, from: data) == pair)
        #expect(try JSONDecoder().decode([String: String].self, from: data) == ["day": "2024-02-29", "id": "g-1"])
        let broken = Data(#"{"day":"2023-02-29","id":"g-1"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Pair.self, from: broken) }
    }

    @Test("a refusal's sentence takes names in the place of persons' ids, and of no other word")
    func persons() {
        let kim: Identifier<Person> = "a"
        let refusal = Refusal(.invalid, "\(kim) is a person, " + "\(Identifier<Body>(rawValue: "a")) a body.")
        #expect(refusal.sentence == "a is a person, a a body.")
        #expect(refusal.naming { $0 == kim ? "Kim Ek" : nil }.sentence == "Kim Ek is a person, a a body.")
    }
}

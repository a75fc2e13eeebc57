import Testing

@testable import uppsiktctl

@Suite struct RenderingTests {
    private let table = Table(
        columns: [
            .init(title: "ID"), .init(title: "Days", isNumber: true), .init(title: "Empty"),
            .init(title: "Title", wraps: true),
        ],
        rows: [
            [.init("a1"), .init("5"), .init(""), .init("Kort")],
            [.init("längre"), .init("12345"), .init(nil), .init("En titel som är bred nog att brytas")],
        ])

    @Test func columnsAreAlignedAndEmptyOnesLeftOut() {
        #expect(
            table.lines(.plain) == [
                "ID       Days  Title", "a1          5  Kort", "längre  12345  En titel som är bred nog att brytas",
            ])
    }

    @Test func aNarrowTerminalWraps() {
        let lines = table.lines(Style(width: 35, colour: false))
        #expect(
            lines == [
                "ID       Days  Title", "a1          5  Kort", "längre  12345  En titel som är bred",
                "               nog att brytas",
            ])
        #expect(lines.allSatisfy { TextWidth.of($0) <= 35 })
    }

    @Test func aTerminalThatIsFarTooNarrowStillShowsEverything() {
        let text = table.lines(Style(width: 5, colour: false)).joined(separator: " ")
        for word in ["längre", "12345", "brytas"] { #expect(text.contains(word)) }
    }

    @Test func coloursStandOutsideTheAlignment() {
        let painted = Table(
            columns: [.init(title: "S"), .init(title: "T")], rows: [[.init("x", tone: .good), .init("y")]])
        #expect(
            painted.lines(Style(width: 80, colour: true)) == [
                "\u{1B}[1mS\u{1B}[0m  \u{1B}[1mT\u{1B}[0m", "\u{1B}[32mx\u{1B}[0m  y",
            ])
    }

    @Test func nothingOfTheTextIsAnInstructionToTheTerminal() {
        #expect(Printable.line("a\u{1B}[31mb\tc\nd\u{202E}") == "a\u{FFFD}[31mb c d\u{FFFD}")
        #expect(Printable.document("a\n\u{9B}b\u{7}") == "a\n\u{FFFD}b\u{FFFD}")
        #expect(Table.Cell("x\u{1B}]0;t\u{7}").text == "x\u{FFFD}]0;t\u{FFFD}")
    }

    @Test(
        arguments: [
            ([:], 80, true), (["NO_COLOR": "1"], 80, false), (["NO_COLOR": ""], 80, false),
            (["TERM": "dumb"], 80, false),
            (["TERM": "xterm"], nil, false),
        ] as [([String: String], Int?, Bool)])
    func colourOnlyOnATerminalThatWantsIt(environment: [String: String], width: Int?, colour: Bool) {
        let style = Style(environment: environment, terminalWidth: width)
        #expect(style == Style(width: width, colour: colour))
    }

    @Test(arguments: [
        ("kort", 10, ["kort"]), ("en två tre", 6, ["en två", "tre"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("x abcdef", 3, ["x", "abc", "def"]), ("日本語", 4, ["日本", "語"]), ("", 4, [""]), ("日", 1, ["日"]),
    ])
    func wrapping(text: String, width: Int, lines: [String]) {
        #expect(TextWidth.wrap(text, to: width) == lines)
    }

    @Test func factsHangUnderTheirNames() {
        var facts = Facts()
        facts.add("Title", "ett två tre fyra fem sex sju")
        facts.add("Nothing", nil)
        facts.add("Status", "Klar")
        #expect(
            facts.lines(Style(width: 30, colour: false)) == [
                "Title   ett två tre fyra fem", "        sex sju", "Status  Klar",
            ])
    }
}

import Testing

@testable import ReportReading

/// What is the number of a page, and what only looks like it.
struct PageMarkTests {
    @Test(
        arguments: [
            ("3", 3, nil, false), ("Sida 3", 3, nil, true), ("SIDAN 3", 3, nil, true), ("Sid. 3 av 12", 3, 12, true),
            ("s.3", 3, nil, true), ("3 (12)", 3, 12, false), ("3(12)", 3, 12, false), ("3/12", 3, 12, false),
            ("- 3 -", 3, nil, true), ("–3–", 3, nil, true), ("Sida: 3 av totalt 12", 3, 12, true),
            ("3 of 12", 3, 12, false),
            ("   7 (9)  ", 7, 9, false),
        ] as [(String, Int, Int?, Bool)])
    func marks(_ line: String, _ page: Int, _ count: Int?, _ isNamed: Bool) {
        let mark = PageMark(line)
        #expect(mark?.page == page)
        #expect(mark?.count == count)
        #expect(mark?.isNamed == isNamed)
        #expect(mark?.title == "")
    }

    @Test(arguments: [
        "", "a", "a 1", "3 /", "3 (", "1000", "12/3", "0/3", "Sida", "3 av", "3 av 12 sidor", "3,5", "3 4",
    ])
    func others(_ line: String) { #expect(PageMark(line) == nil) }

    @Test(arguments: [
        ("Granvik        3 (12)", "Granvik"), ("Granvik\t3 (12)", "Granvik"),
        ("3 (12)     Granvik", "           Granvik"),
        ("Granviks kommun 3(12)", "Granviks kommun"), ("Granvik sida 3 av 12", "Granvik"),
    ])
    func runningTitles(_ line: String, _ title: String) {
        #expect(PageMark(line)?.title == title)
        #expect(PageMark(line)?.page == 3)
        #expect(PageMark(line)?.count == 12)
    }
}

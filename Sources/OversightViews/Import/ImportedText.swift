package import Oversight

extension ImportView {
    /// A figure in running text.
    package struct Figure: Codable, Sendable, Equatable {
        /// The line, from 1.
        @Nullable package var line: Int?
        /// The figure as written.
        package var written: String
        /// The number.
        @Nullable package var number: NumberValue?
        /// Its unit as written.
        @Nullable package var unit: String?
        /// What it refers to, in words of the document.
        @Nullable package var refersTo: String?
        /// What comparing it with the tables gave: `agrees`, `disagrees` or `unchecked`.
        package var verdict: String

        /// A figure.
        package init(_ figure: ReportFigure, verdict: String) {
            line = figure.line
            written = figure.written
            number = figure.number.map { NumberValue($0) }
            unit = figure.unit
            refersTo = figure.refersTo
            self.verdict = verdict
        }
    }

    /// A part of what is said of how a goal or an assignment is contributed to.
    package struct Contribution: Codable, Sendable, Equatable {
        /// The identifier of the goal or the assignment; `null` if the document has none there.
        @Nullable package var of: String?
        /// The theme.
        @Nullable package var theme: String?
        /// Which part it is: `contributes_by`, `expected_effect`, `follow_up` or `text`.
        package var part: String
        /// The line of its label, from 1.
        package var line: Int
        /// The bullets or the paragraphs.
        package var bullets: [String]

        /// A part.
        package init(of: String?, theme: String?, part: String, line: Int, bullets: [String]) {
            self.of = of
            self.theme = theme
            self.part = part
            self.line = line
            self.bullets = bullets
        }
    }

    /// The follow-up of private providers.
    package struct ProviderFollowUp: Codable, Sendable, Equatable {
        /// A question with its answer.
        package struct Question: Codable, Sendable, Equatable {
            /// What it is about.
            @Nullable package var topic: String?
            /// The question as written.
            package var question: String
            /// The answer as written.
            package var answer: String

            /// A question with its answer.
            package init(_ answer: ProviderAnswer) {
                topic = answer.topic
                question = answer.question
                self.answer = answer.answer
            }
        }

        /// How many providers are used; `null` if that is not stated.
        @Nullable package var suppliersUsed: Int?
        /// How many were drawn; `null` if that is not stated.
        @Nullable package var drawn: Int?
        /// Those that were drawn, as printed.
        package var suppliers: [String]
        /// How they were drawn, as printed.
        @Nullable package var method: String?
        /// The questions with their answers.
        package var questions: [Question]
        /// The line of its heading, from 1.
        package var line: Int

        /// A follow-up.
        package init(
            suppliersUsed: Int?, drawn: Int?, suppliers: [String], method: String?, questions: [ProviderAnswer],
            line: Int
        ) {
            self.suppliersUsed = suppliersUsed
            self.drawn = drawn
            self.suppliers = suppliers
            self.method = method
            self.questions = questions.map(Question.init)
            self.line = line
        }
    }

    /// The decision on the report as the report prints it.
    package struct Decision: Codable, Sendable, Equatable {
        /// The day of the meeting.
        package var date: CalendarDate
        /// The paragraph, without its sign.
        package var paragraph: String
        /// The body, if it is printed.
        @Nullable package var body: String?
        /// The whole as printed.
        package var written: String
        /// The line, from 1.
        package var line: Int

        /// A decision as printed.
        package init(date: CalendarDate, paragraph: String, body: String?, written: String, line: Int) {
            self.date = date
            self.paragraph = paragraph
            self.body = body
            self.written = written
            self.line = line
        }
    }

    /// The diary number that the report prints.
    package struct DiaryNumber: Codable, Sendable, Equatable {
        /// As printed.
        package var written: String
        /// The form in which two numbers are compared; `null` if it cannot be one.
        @Nullable package var normalised: String?
        /// The line, from 1.
        package var line: Int

        /// A diary number as printed.
        package init(written: String, normalised: String?, line: Int) {
            self.written = written
            self.normalised = normalised
            self.line = line
        }
    }

    /// What the cover of a document says of the report.
    package struct Cover: Codable, Sendable, Equatable {
        /// The title; `null` if the document has none.
        @Nullable package var title: String?
        /// The unit that reports; `null` if it names none.
        @Nullable package var unit: String?
        /// The body that receives the report; `null` if it names none.
        @Nullable package var committee: String?
        /// The period that the report is about, as printed; `null` if it prints none.
        @Nullable package var period: String?
        /// The version, as printed; `null` if it prints none.
        @Nullable package var version: String?

        /// What a cover says.
        package init(
            title: String? = nil, unit: String? = nil, committee: String? = nil, period: String? = nil,
            version: String? = nil
        ) {
            self.title = title
            self.unit = unit
            self.committee = committee
            self.period = period
            self.version = version
        }
    }

    /// A word whose meaning is neither configured nor known.
    package struct UnknownWord: Codable, Sendable, Equatable {
        /// What it is about.
        package var kind: WordKind
        /// The word as printed.
        package var word: String
        /// The lines on which it stands, from 1.
        package var lines: [Int]
        /// The command of the tool that says what it means.
        package var howToAdopt: String

        /// A word.
        package init(kind: WordKind, word: String, lines: [Int], howToAdopt: String) {
            self.kind = kind
            self.word = word
            self.lines = lines
            self.howToAdopt = howToAdopt
        }
    }
}

/// The page's templates.
///
/// A name with a full stop before it is looked for in the innermost place only, so that a value that is missing
/// there is not taken from further out. Three braces take ``Markup`` and nothing else.
enum Templates {
    /// The beginning of every page: its title, its heading, and what is known at once.
    static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{{title}}{{#municipality}} – {{.}}{{/municipality}}</title>
        <style>{{{stylesheet}}}</style>
        </head>
        <body>
        <a class="skip" href="#content">{{words.skip}}</a>
        <header>
        <h1>{{{heading}}}</h1>
        <dl>
        {{#facts}}
        <div><dt>{{.label}}</dt><dd>{{{.value}}}</dd></div>
        {{/facts}}
        </dl>
        </header>
        <main id="content" tabindex="-1">
        """

    static let page = """
        {{> head}}
        {{> notes}}
        {{> goals}}
        {{> statusSummary}}
        {{> assignments}}
        {{> indicators}}
        {{> statements}}
        {{> narrative}}
        {{> providers}}
        {{> decisions}}
        {{> struckDecisions}}
        {{> correctedSince}}
        {{> withdrawals}}
        {{> supplements}}
        {{> findings}}
        {{> allGoals}}
        </main>
        </body>
        </html>

        """

    static let notes = """
        {{#notes}}
        <section aria-labelledby="notes">
        <h2 id="notes">{{words.notes}}</h2>
        <ul>
        {{#.items}}
        <li lang="en">{{.}}</li>
        {{/.items}}
        </ul>
        </section>
        {{/notes}}
        """

    static let goals = """
        {{#goals}}
        <section aria-labelledby="goals">
        <h2 id="goals">{{words.goals}}</h2>
        {{#.items}}
        <section id="{{.anchor}}" aria-labelledby="{{.anchor}}-heading">
        <h3 id="{{.anchor}}-heading">{{{.heading}}}</h3>
        {{#.area}}
        <p>{{words.area}}: {{{.}}}</p>
        {{/.area}}
        {{#.level}}
        <p>{{words.level}}: {{.}}</p>
        {{/.level}}
        {{#.parent}}
        <p>{{words.parent}}: {{{.}}}</p>
        {{/.parent}}
        {{#.grade}}
        <p><strong>{{words.grade}}: {{{.label}}}</strong>{{#.basis}} ({{.}}){{/.basis}}</p>
        {{#.reason}}
        <p>{{words.gradeReason}}: {{{.}}}</p>
        {{/.reason}}
        {{/.grade}}
        {{#.contributions}}
        {{{.}}}
        {{/.contributions}}
        {{#.table}}
        <div class="scroll" role="group" tabindex="0" aria-labelledby="{{anchor}}-table">
        <table class="activities">
        <caption id="{{anchor}}-table">{{.caption}}</caption>
        <thead>
        <tr>{{{.columns}}}</tr>
        </thead>
        <tbody>
        {{{.rows}}}</tbody>
        </table>
        </div>
        {{/.table}}
        </section>
        {{/.items}}
        </section>
        {{/goals}}
        """

    static let statusSummary = """
        {{#statusSummary}}
        <section aria-labelledby="status-summary">
        <h2 id="status-summary">{{words.statusSummary}}</h2>
        <table class="counts">
        <caption>{{words.activities}}</caption>
        <thead>
        <tr><th scope="col">{{words.status}}</th><th scope="col" class="number">{{words.count}}</th></tr>
        </thead>
        <tbody>
        {{#.items}}
        <tr><th scope="row">{{.label}}</th><td class="number">{{.count}}</td></tr>
        {{/.items}}
        </tbody>
        <tfoot>
        <tr><th scope="row">{{words.total}}</th><td class="number">{{.total}}</td></tr>
        </tfoot>
        </table>
        </section>
        {{/statusSummary}}
        """

    static let assignments = """
        {{#assignments}}
        <section aria-labelledby="assignments">
        <h2 id="assignments">{{words.assignments}}</h2>
        <p>{{.counts}}</p>
        {{{.tables}}}
        {{#.contributed}}
        <h3>{{{.heading}}}</h3>
        {{{.contributions}}}
        {{/.contributed}}
        </section>
        {{/assignments}}
        """

    static let indicators = """
        {{#indicators}}
        <section aria-labelledby="indicators">
        <h2 id="indicators">{{words.indicators}}</h2>
        {{#.items}}
        <h3>{{{.heading}}}</h3>
        {{{.tables}}}
        {{/.items}}
        </section>
        {{/indicators}}
        """

    static let statements = """
        {{#statements}}
        <section aria-labelledby="statements">
        <h2 id="statements">{{words.statements}}</h2>
        {{#.items}}
        <h3>{{{.heading}}}</h3>
        {{{.tables}}}
        {{/.items}}
        </section>
        {{/statements}}
        """

    static let narrative = """
        {{#narrative}}
        <section aria-labelledby="narrative">
        <h2 id="narrative">{{words.narrative}}</h2>
        {{{.}}}
        </section>
        {{/narrative}}
        """

    static let providers = """
        {{#providers}}
        <section aria-labelledby="providers">
        <h2 id="providers">{{words.providerFollowUp}}</h2>
        {{#.items}}
        <dl>
        {{#.facts}}
        <div><dt>{{.label}}</dt><dd>{{{.value}}}</dd></div>
        {{/.facts}}
        </dl>
        {{#.providers}}
        <h3>{{{.heading}}}</h3>
        <dl>
        {{#.answers}}
        <div><dt>{{{.question}}}</dt><dd>{{{.answer}}}</dd></div>
        {{/.answers}}
        </dl>
        {{/.providers}}
        {{/.items}}
        </section>
        {{/providers}}
        """

    static let decisions = """
        {{#decisions}}
        <section aria-labelledby="decisions">
        <h2 id="decisions">{{words.decisions}}</h2>
        {{#.items}}
        <section>
        <h3>{{.number}}. {{.outcome}}</h3>
        <dl>
        {{#.facts}}
        <div><dt>{{.label}}</dt><dd>{{{.value}}}</dd></div>
        {{/.facts}}
        {{#.reasons}}
        <div><dt>{{words.reasons}}</dt><dd>{{{.}}}</dd></div>
        {{/.reasons}}
        {{#.corrections}}
        <div><dt>{{words.corrected}}</dt>{{#.items}}<dd>{{{.}}}</dd>{{/.items}}</div>
        {{/.corrections}}
        </dl>
        </section>
        {{/.items}}
        </section>
        {{/decisions}}
        """

    static let struckDecisions = list("struckDecisions", id: "struck-decisions")
    static let correctedSince = list("correctedSince", id: "corrected-since")
    static let withdrawals = list("withdrawals", id: "withdrawals")

    /// A section with a list of sentences, if there are any.
    ///
    /// - Parameters:
    ///   - name: The name of the sentences in the page's data, and of the heading among the words.
    ///   - id: The identifier of the heading.
    private static func list(_ name: String, id: String) -> String {
        """
        {{#\(name)}}
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">{{words.\(name)}}</h2>
        <ul>
        {{#.items}}
        <li>{{{.}}}</li>
        {{/.items}}
        </ul>
        </section>
        {{/\(name)}}
        """
    }

    static let supplements = """
        {{#supplements}}
        <section aria-labelledby="supplements">
        <h2 id="supplements">{{words.supplements}}</h2>
        {{#.items}}
        <section>
        <h3>{{.heading}}, {{{.on}}}</h3>
        {{{.text}}}
        </section>
        {{/.items}}
        </section>
        {{/supplements}}
        """

    static let findings = """
        {{#findings}}
        <section aria-labelledby="findings">
        <h2 id="findings">{{words.findings}}</h2>
        <div class="scroll" role="group" tabindex="0" aria-labelledby="findings-table">
        <table>
        <caption id="findings-table">{{words.findings}}</caption>
        <thead>
        <tr>{{{.columns}}}</tr>
        </thead>
        <tbody>
        {{{.rows}}}</tbody>
        </table>
        </div>
        </section>
        {{/findings}}
        """

    static let allGoals = """
        {{#allGoals}}
        <section aria-labelledby="all-goals">
        <h2 id="all-goals">{{words.allGoals}}</h2>
        {{#.groups}}
        {{#.heading}}
        <h3>{{{.}}}</h3>
        {{/.heading}}
        <ul>
        {{{.rows}}}</ul>
        {{/.groups}}
        </section>
        {{/allGoals}}
        """

    /// The parts that the page is put together from, by the name it calls them by.
    static let parts: KeyValuePairs<String, String> = [
        "head": head, "notes": notes, "goals": goals, "statusSummary": statusSummary, "assignments": assignments,
        "indicators": indicators, "statements": statements, "narrative": narrative, "providers": providers,
        "decisions": decisions, "struckDecisions": struckDecisions, "correctedSince": correctedSince,
        "withdrawals": withdrawals,
        "supplements": supplements, "findings": findings,
        "allGoals": allGoals,
    ]
}

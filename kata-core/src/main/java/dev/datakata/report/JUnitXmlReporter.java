package dev.datakata.report;

import dev.datakata.report.fault.FaultText;
import dev.datakata.report.text.VisibleText;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code junit/TEST-<course>.<module>.xml}, one file for each module, in the dialect that Surefire writes and CI servers
 * read: a wrong answer is a failure, no answer is skipped, broken content is an error.
 */
public final class JUnitXmlReporter implements Reporter {
    private static final String SCHEMA =
            "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd";
    private static final String SUBFOLDER = "junit";

    private final ReportFolder folder;

    /** Writes into the subfolder {@code junit} of {@code folder}. */
    public JUnitXmlReporter(ReportFolder folder) {
        this.folder = folder;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        Set<String> written = new HashSet<>();
        for (Map.Entry<String, List<KataResult>> module : result.byModule().entrySet()) {
            String suite = result.courseId() + "." + module.getKey();
            String file = "TEST-" + suite + ".xml";
            folder.write(SUBFOLDER + "/" + file, xml(suite, module.getValue()));
            written.add(file);
        }
        // A file of a module that was not checked now would count old verdicts among the new.
        folder.prune(SUBFOLDER, "TEST-" + result.courseId() + ".*.xml", written);
    }

    /** The text of one module's file. */
    public static String xml(String suite, List<KataResult> katas) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
            xml.writeAttribute("xsi", "http://www.w3.org/2001/XMLSchema-instance", "noNamespaceSchemaLocation", SCHEMA);
            xml.writeAttribute("version", "3.0.2");
            attribute("name", suite, xml);
            xml.writeAttribute(
                    "time", seconds(katas.stream().mapToLong(KataResult::millis).sum()));
            xml.writeAttribute("tests", String.valueOf(katas.size()));
            xml.writeAttribute("errors", count(katas, Verdict.Broken.class));
            xml.writeAttribute("skipped", count(katas, Verdict.Pending.class));
            xml.writeAttribute("failures", count(katas, Verdict.Failed.class));
            for (KataResult kata : katas) {
                xml.writeCharacters("\n  ");
                testcase(suite, kata, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static String count(List<KataResult> katas, Class<? extends Verdict> kind) {
        return String.valueOf(
                katas.stream().filter(kata -> kind.isInstance(kata.verdict())).count());
    }

    private static void testcase(String suite, KataResult kata, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", kata.kata().id(), xml);
        attribute("classname", suite, xml);
        xml.writeAttribute("time", seconds(kata.millis()));
        Verdict verdict = kata.verdict();
        if (verdict instanceof Verdict.Failed failed) {
            FaultText text = kata.text();
            Fault first = failed.faults().get(0);
            detail("failure", text.headline(first), first.id(), body(kata, failed, text), xml);
        } else if (verdict instanceof Verdict.Broken broken) {
            String message = kata.text().broken(broken).text();
            detail("error", message, "content", message, xml);
        } else if (verdict instanceof Verdict.Pending) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("skipped");
            attribute("message", "no answer yet", xml);
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    private static void detail(String element, String message, String type, String body, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        attribute("message", message, xml);
        attribute("type", type, xml);
        xml.writeCharacters(ReportText.xml(body));
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
    }

    private static String body(KataResult kata, Verdict.Failed failed, FaultText text) {
        StringJoiner body = new StringJoiner("\n");
        for (Fault fault : failed.faults()) {
            String place = fault.at().map(at -> ":" + at.position()).orElse("");
            body.add(VisibleText.of(kata.file()) + place + ": " + text.headline(fault));
        }
        for (Diagnosis diagnosis : failed.diagnosis()) {
            body.add(VisibleText.of(diagnosis.message()));
        }
        return body.toString();
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, ReportText.xml(value));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}

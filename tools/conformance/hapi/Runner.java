import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * Validates resources, one JSON object a line, with HAPI's FhirInstanceValidator and without a network.
 *
 * <pre>java -cp JARS:FOLDER_OF_THE_PACKAGE Runner PACKAGE.tgz|- TERMINOLOGY.ndjson FILE.ndjson...</pre>
 *
 * Prints a line for each finding, tab-separated: severity, Type/id, path, message; then "done" and their number. The
 * seconds go to standard error. judge.py judges, for every validator alike.
 */
public final class Runner {
  private static final int WORKERS = 2;
  private static final int BLOCK = 100;
  private static final Pattern ENTRY = Pattern.compile("^Bundle\\.entry\\[(\\d+)\\]\\.resource(/\\*[^*]*\\*/)?(\\.ofType\\(\\w+\\))?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ThreadLocal<FhirValidator> validators;

  private Runner(IValidationSupport support) {
    validators = ThreadLocal.withInitial(() -> validator(support));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
    if (arguments.length < 3) {
      System.err.println("expected a package (or -), a file of terminology and the files to validate");
      System.exit(2);
    }
    Runner runner = new Runner(support(arguments[0], Path.of(arguments[1])));
    long start = System.nanoTime();
    int count = 0;
    for (String file : List.of(arguments).subList(2, arguments.length)) {
      count += runner.file(Path.of(file));
    }
    System.out.println("done " + count);
    System.err.printf("hapi: %d resources in %d s%n", count, (System.nanoTime() - start) / 1_000_000_000);
  }

  /** The base definitions, the profiles of the package, and the terminology that tools/conformance/terminology.py wrote. */
  private static IValidationSupport support(String npm, Path terminology) throws IOException {
    FhirContext context = FhirContext.forR4Cached();
    PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
    try (BufferedReader lines = Files.newBufferedReader(terminology)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ours.addResource((Resource) context.newJsonParser().parseResource(line));
      }
    }
    ValidationSupportChain chain = new ValidationSupportChain();
    // Ours stands first: the base definitions carry CPT, RxNorm and others as systems of which nothing is known.
    chain.addValidationSupport(ours);
    if (!npm.equals("-")) {
      NpmPackageValidationSupport profiles = new NpmPackageValidationSupport(context);
      profiles.loadPackageFromClasspath("classpath:" + npm);
      chain.addValidationSupport(profiles);
    }
    chain.addValidationSupport(new DefaultProfileValidationSupport(context));
    chain.addValidationSupport(new CommonCodeSystemsTerminologyService(context));
    chain.addValidationSupport(new InMemoryTerminologyServerValidationSupport(context));
    return chain;
  }

  private static FhirValidator validator(IValidationSupport support) {
    FhirInstanceValidator instance = new FhirInstanceValidator(support);
    instance.setBestPracticeWarningLevel(BestPracticeWarningLevel.Warning);
    instance.setErrorForUnknownProfiles(true);
    instance.setAnyExtensionsAllowed(false);
    FhirValidator validator = FhirContext.forR4Cached().newValidator();
    validator.setValidateAgainstStandardSchema(false);
    validator.setValidateAgainstStandardSchematron(false);
    validator.registerValidatorModule(instance);
    return validator;
  }

  /** Validates one file in blocks, whose findings are printed in the file's order. */
  private int file(Path path) throws IOException, InterruptedException, ExecutionException {
    List<Future<String>> results = new ArrayList<>();
    int count = 0;
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        block.add(line);
        count++;
        if (block.size() == BLOCK) {
          List<String> full = block;
          results.add(workers.submit(() -> block(full)));
          block = new ArrayList<>();
        }
      }
      List<String> rest = block;
      results.add(workers.submit(() -> block(rest)));
      for (Future<String> result : results) {
        System.out.print(result.get());
      }
    } finally {
      workers.shutdown();
    }
    return count;
  }

  /**
   * Validates a block as one collection: each call reads HAPI's own tables anew, which takes ten times as long as one
   * resource, and within a collection the types of what references lead to are looked at too.
   */
  private String block(List<String> resources) throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
    for (String resource : resources) {
      String name = name(resource);
      bundle.append(names.isEmpty() ? "" : ",").append("{\"fullUrl\":\"https://example.org/fhir/").append(name);
      bundle.append("\",\"resource\":").append(resource).append('}');
      names.add(name);
    }
    if (names.isEmpty()) {
      return "";
    }
    return findings(bundle.append("]}").toString(), names);
  }

  private String findings(String bundle, List<String> names) {
    StringBuilder findings = new StringBuilder();
    for (SingleValidationMessage found : validators.get().validateWithResult(bundle).getMessages()) {
      String path = String.valueOf(found.getLocationString());
      Matcher entry = ENTRY.matcher(path);
      String name = "Bundle/block of " + names.get(0);
      if (entry.find()) {
        name = names.get(Integer.parseInt(entry.group(1)));
        path = name.substring(0, name.indexOf('/')) + path.substring(entry.end());
      }
      findings.append(line(found.getSeverity().getCode(), name, path, found.getMessage()));
    }
    return findings.toString();
  }

  private static String line(String severity, String name, String path, String message) {
    return String.join("\t", severity, name, String.valueOf(path), message.replaceAll("\\s+", " ")) + "\n";
  }

  private static String name(String resource) throws IOException {
    JsonNode node = JSON.readTree(resource);
    return node.path("resourceType").asText() + "/" + node.path("id").asText();
  }
}
